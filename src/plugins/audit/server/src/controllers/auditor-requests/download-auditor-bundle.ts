import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { DownloadAuditorBundle } from '../../../../contracts';
import { openAuditorBundle } from '../../services/auditor-requests/open-auditor-bundle';
import { asParty } from '../../services/auditor-requests/party';

export const downloadAuditorBundleHandler =
  (strapi: Core.Strapi): Handler<typeof DownloadAuditorBundle> =>
  async ({ params: { id }, query: { team } }) => ({
    status: 200,
    headers: { 'Cache-Control': 'private, no-store' },
    body: await asParty(strapi, team, async (party) => openAuditorBundle(strapi, party, id)),
  });
