import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { DeclineAuditorRequest } from '../../../../contracts';
import { declineAuditorRequest } from '../../services/auditor-requests/answer-auditor-request';
import { asParty } from '../../services/auditor-requests/party';

export const declineAuditorRequestHandler =
  (strapi: Core.Strapi): Handler<typeof DeclineAuditorRequest> =>
  async ({ params: { id }, query: { team }, body: { reason } }) => ({
    status: 200,
    body: { data: await asParty(strapi, team, async (party) => declineAuditorRequest(strapi, party, id, reason)) },
  });
