import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { DownloadFile } from '../../../../contracts';
import { openFile } from '../../services/file/open-file';

/** Whatever somebody has sent in: kept by the browser, never shown as a page of ours. */
const harmless = {
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'private, no-store',
};

export const downloadFileHandler =
  (strapi: Core.Strapi): Handler<typeof DownloadFile> =>
  async ({ query: { link } }) => ({ status: 200, body: await openFile(strapi, link), headers: harmless });
