import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { AskForHistory } from '../../../../contracts';
import { askForHistory } from '../../services/auditor-requests/ask-for-history';
import { asParty } from '../../services/auditor-requests/party';

export const askForHistoryHandler =
  (strapi: Core.Strapi): Handler<typeof AskForHistory> =>
  async ({ query: { team }, body }) => ({
    status: 201,
    body: { data: await asParty(strapi, team, async (party) => askForHistory(strapi, party, body)) },
  });
