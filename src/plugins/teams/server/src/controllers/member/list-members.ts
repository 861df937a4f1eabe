import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import { withSql } from '../../../../../../lib/database';
import type { ListMembers } from '../../../../contracts';
import { listMembers } from '../../queries/list-members';
import { inCustomerTeam } from '../../services/in-customer-team';

export const listMembersHandler =
  (strapi: Core.Strapi): Handler<typeof ListMembers> =>
  async ({ query }) => ({
    status: 200,
    body: { data: await inCustomerTeam(strapi, query.team, async ({ id }) => withSql(strapi, async (sql) => listMembers(sql, id))) },
  });
