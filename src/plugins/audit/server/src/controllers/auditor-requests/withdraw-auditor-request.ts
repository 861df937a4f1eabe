import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { WithdrawAuditorRequest } from '../../../../contracts';
import { asParty } from '../../services/auditor-requests/party';
import { withdrawAuditorRequest } from '../../services/auditor-requests/withdraw-auditor-request';

export const withdrawAuditorRequestHandler =
  (strapi: Core.Strapi): Handler<typeof WithdrawAuditorRequest> =>
  async ({ params: { id }, query: { team } }) => ({
    status: 200,
    body: { data: await asParty(strapi, team, async (party) => withdrawAuditorRequest(strapi, party, id)) },
  });
