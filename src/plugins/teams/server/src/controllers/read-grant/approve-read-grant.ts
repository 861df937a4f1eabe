import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { ApproveReadGrant } from '../../../../contracts';
import { inCustomerTeam } from '../../services/in-customer-team';
import { approveReadGrant } from '../../services/read-grant/answer-read-grant';

export const approveReadGrantHandler =
  (strapi: Core.Strapi): Handler<typeof ApproveReadGrant> =>
  async ({ params: { id }, query, body }) => ({
    status: 200,
    body: { data: await inCustomerTeam(strapi, query.team, async (team) => approveReadGrant(strapi, team, id, body)) },
  });
