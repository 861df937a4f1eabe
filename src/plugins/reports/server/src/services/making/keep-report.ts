import type { Core } from '@strapi/types';
import { inTransaction } from '../../../../../../lib/database';
import { sha256Of } from '../../../../../../lib/sha256';
import { markReady } from '../../queries/finish-report';
import { insertPart, removeParts } from '../../queries/report-part';
import type { PrintedReport } from './print-report';

const partBytes = 1024 * 1024;

/** The whole document or none. Whoever was as fast as we are has kept theirs, and ours is left. */
export const keepReport = async (
  strapi: Core.Strapi,
  teamId: string,
  id: string,
  { name, bytes, pageCount }: PrintedReport,
): Promise<void> =>
  inTransaction(strapi, async (sql) => {
    const file = { name, sizeBytes: bytes.length, sha256: sha256Of(bytes).toString('hex'), pageCount };
    if (!(await markReady(sql, teamId, id, file))) return;
    await removeParts(sql, teamId, id);
    for (let at = 0; at * partBytes < bytes.length; at += 1) {
      await insertPart(sql, teamId, id, at + 1, bytes.subarray(at * partBytes, (at + 1) * partBytes));
    }
  });
