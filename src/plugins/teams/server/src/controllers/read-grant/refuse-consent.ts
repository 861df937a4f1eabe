import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { RefuseConsent } from '../../../../contracts';
import { inCustomerTeam } from '../../services/in-customer-team';
import { refuseConsent } from '../../services/read-grant/answer-read-grant';

export const refuseConsentHandler =
  (strapi: Core.Strapi): Handler<typeof RefuseConsent> =>
  async ({ params: { id }, query }) => ({
    status: 200,
    body: { data: await inCustomerTeam(strapi, query.team, async (team) => refuseConsent(strapi, team, id)) },
  });
