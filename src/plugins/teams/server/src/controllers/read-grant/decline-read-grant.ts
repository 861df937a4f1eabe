import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { DeclineReadGrant } from '../../../../contracts';
import { inCustomerTeam } from '../../services/in-customer-team';
import { declineReadGrant } from '../../services/read-grant/answer-read-grant';

export const declineReadGrantHandler =
  (strapi: Core.Strapi): Handler<typeof DeclineReadGrant> =>
  async ({ params: { id }, query }) => ({
    status: 200,
    body: { data: await inCustomerTeam(strapi, query.team, async (team) => declineReadGrant(strapi, team, id)) },
  });
