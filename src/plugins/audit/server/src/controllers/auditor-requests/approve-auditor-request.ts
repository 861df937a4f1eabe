import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { ApproveAuditorRequest } from '../../../../contracts';
import { approveAuditorRequest } from '../../services/auditor-requests/answer-auditor-request';
import { asParty } from '../../services/auditor-requests/party';

export const approveAuditorRequestHandler =
  (strapi: Core.Strapi): Handler<typeof ApproveAuditorRequest> =>
  async ({ params: { id }, query: { team }, body }) => ({
    status: 200,
    body: { data: await asParty(strapi, team, async (party) => approveAuditorRequest(strapi, party, id, body)) },
  });
