import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { GetAuditorReceipt } from '../../../../contracts';
import { asParty } from '../../services/auditor-requests/party';
import { readAuditorReceipt } from '../../services/auditor-requests/read-auditor-request';

export const getAuditorReceiptHandler =
  (strapi: Core.Strapi): Handler<typeof GetAuditorReceipt> =>
  async ({ params: { id }, query: { team } }) => ({
    status: 200,
    body: { data: await asParty(strapi, team, async (party) => readAuditorReceipt(strapi, party, id)) },
  });
