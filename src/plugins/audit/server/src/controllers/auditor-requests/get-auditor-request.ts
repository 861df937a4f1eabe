import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { GetAuditorRequest } from '../../../../contracts';
import { asParty } from '../../services/auditor-requests/party';
import { readAuditorRequest } from '../../services/auditor-requests/read-auditor-request';

export const getAuditorRequestHandler =
  (strapi: Core.Strapi): Handler<typeof GetAuditorRequest> =>
  async ({ params: { id }, query: { team } }) => ({
    status: 200,
    body: { data: await asParty(strapi, team, async (party) => readAuditorRequest(strapi, party, id)) },
  });
