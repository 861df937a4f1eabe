import { Readable } from 'node:stream';
import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import { pdfOf } from '../../../../../../lib/pdf/install-pdf';
import { settings } from '../../../../../../lib/settings';
import type { ExportRecordHistory } from '../../../../contracts';
import { sha256Of } from '../../../../../../lib/sha256';
import { composeDocument } from '../../services/document/compose-document';
import { readDocument } from '../../services/document/read-document';
import { openRecord } from '../../services/history/open-record';
import { record } from '../../services/record';

/** Read, then made while no connection is held, then on record, and only then given out. */
export const exportRecordHistoryHandler =
  (strapi: Core.Strapi): Handler<typeof ExportRecordHistory> =>
  async ({ params, query: { team: slug, lang, from, to, format }, headers }) => {
    const language = lang ?? (/^\s*fr\b/i.test(headers['accept-language'] ?? '') ? 'fr' : 'en');
    const { publicUrl } = settings(strapi);
    const document = await openRecord(strapi, { ...params, team: slug }, async (sql, name) =>
      readDocument(sql, name, { period: { from, to }, publicUrl }),
    );
    const bytes = await pdfOf(strapi).render(await composeDocument(document, language));
    const { type, key } = document.record;
    await record(strapi, {
      ...{ kind: 'access', action: 'exported', type, key, teamId: document.team?.id ?? null },
      detail: { what: 'document', format, language, sha256: sha256Of(bytes).toString('hex') },
    });
    const fileName = `${type}-${key.replace(/[^\w.-]/g, '_')}-${document.madeAt.slice(0, 10)}.${format}`;
    return {
      status: 200,
      headers: { 'Cache-Control': 'private, no-store' },
      body: { stream: Readable.from([bytes], { objectMode: false }), contentType: 'application/pdf', fileName },
    };
  };
