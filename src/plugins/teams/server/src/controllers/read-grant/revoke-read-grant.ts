import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { RevokeReadGrant } from '../../../../contracts';
import { inCustomerTeam } from '../../services/in-customer-team';
import { revokeReadGrant } from '../../services/read-grant/answer-read-grant';

export const revokeReadGrantHandler =
  (strapi: Core.Strapi): Handler<typeof RevokeReadGrant> =>
  async ({ params: { id }, query }) => ({
    status: 200,
    body: { data: await inCustomerTeam(strapi, query.team, async (team) => revokeReadGrant(strapi, team, id)) },
  });
