import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import { withSql } from '../../../../../../lib/database';
import type { ListInvitations } from '../../../../contracts';
import { listInvitations } from '../../queries/list-invitations';
import { inCustomerTeam } from '../../services/in-customer-team';

export const listInvitationsHandler =
  (strapi: Core.Strapi): Handler<typeof ListInvitations> =>
  async ({ query }) => ({
    status: 200,
    body: { data: await inCustomerTeam(strapi, query.team, async ({ id }) => withSql(strapi, async (sql) => listInvitations(sql, id))) },
  });
