import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { ChangeMemberRole } from '../../../../contracts';
import { inCustomerTeam } from '../../services/in-customer-team';
import { changeRole } from '../../services/member/change-role';

export const changeMemberRoleHandler =
  (strapi: Core.Strapi): Handler<typeof ChangeMemberRole> =>
  async ({ params: { personId }, query, body }) => ({
    status: 200,
    body: { data: await inCustomerTeam(strapi, query.team, async (team) => changeRole(strapi, team, personId, body)) },
  });
