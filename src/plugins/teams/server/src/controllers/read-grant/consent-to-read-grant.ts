import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { ConsentToReadGrant } from '../../../../contracts';
import { inCustomerTeam } from '../../services/in-customer-team';
import { consentToReadGrant } from '../../services/read-grant/answer-read-grant';

export const consentToReadGrantHandler =
  (strapi: Core.Strapi): Handler<typeof ConsentToReadGrant> =>
  async ({ params: { id }, query }) => ({
    status: 200,
    body: { data: await inCustomerTeam(strapi, query.team, async (team) => consentToReadGrant(strapi, team, id)) },
  });
