import { createHash } from 'node:crypto';
import type { Core } from '@strapi/types';
import { inTransaction, withSql } from '../../../../../../lib/database';
import { Problem } from '../../../../../../lib/problem';
import { proofProblems } from '../../../../contracts';
import { toCanonicalJson } from '../../domain/canonical-json';
import { insertBundlePart } from '../../queries/auditor-requests/auditor-request-part';
import { markRequestFailed, markRequestMade, type Made } from '../../queries/auditor-requests/change-auditor-request';
import { emitBundled } from '../../queries/auditor-requests/emit-bundled';
import { findAuditorRequest, listGrantedRecords, lockAuditorRequest } from '../../queries/auditor-requests/find-auditor-request';
import { hasUnsealed } from '../../queries/auditor-requests/has-unsealed';
import type { RecordKey } from '../../queries/list-record-events';
import { composeBundle } from '../bundle/compose-bundle';
import { openBundle, type OpenedBundle } from '../bundle/open-bundle';
import { packZip } from '../bundle/pack-zip';
import { recordStep } from './record-step';

const partBytes = 1024 * 1024;

interface Bundle {
  readonly made: Made;
  readonly parts: readonly Buffer[];
}

/** All that was there when it was approved, or nothing yet. */
const open = async (strapi: Core.Strapi, id: string, records: readonly RecordKey[]): Promise<OpenedBundle> =>
  withSql(strapi, async (sql) => {
    const opened = await openBundle(sql, { records, since: undefined });
    if (await hasUnsealed(sql, id, opened.about.checkpoint.size)) {
      throw new Problem(proofProblems['ledger.not-sealed'], 'The newest events wait for their seal.');
    }
    return opened;
  });

const compose = async (strapi: Core.Strapi, id: string, records: readonly RecordKey[]): Promise<Bundle> => {
  const opened = await open(strapi, id, records);
  const zip = Buffer.concat([...packZip(await composeBundle(strapi, opened))]);
  const { checkpoint, records: bundled } = opened.about;
  return {
    made: {
      checkpointSize: checkpoint.size,
      rootHash: checkpoint.root.toString('base64'),
      bundleSha256: createHash('sha256').update(zip).digest('hex'),
      bundleBytes: zip.length,
      eventCount: bundled.reduce((sum, { eventCount }) => sum + eventCount, 0),
      recordCount: new Set(bundled.map(({ type, key }) => `${type}\n${key}`)).size,
    },
    parts: Array.from({ length: Math.ceil(zip.length / partBytes) }, (_, at) => zip.subarray(at * partBytes, (at + 1) * partBytes)),
  };
};

const keep = async (strapi: Core.Strapi, id: string, records: readonly RecordKey[], { made, parts }: Bundle): Promise<void> =>
  inTransaction(strapi, async (sql) => {
    const row = await lockAuditorRequest(sql, id);
    // Withdrawn meanwhile, or made by whoever tried before.
    if (row?.state !== 'approved') return;
    for (const [at, bytes] of parts.entries()) await insertBundlePart(sql, id, at + 1, bytes);
    if (!(await markRequestMade(sql, id, made))) throw new Error('A request that was being answered is gone.');
    const { checkpointSize, rootHash, bundleSha256, eventCount, recordCount } = made;
    const detail = {
      ...{ rootHash, bundleSha256, checkpointSize: String(checkpointSize) },
      ...{ events: String(eventCount), records: String(recordCount) },
    };
    await recordStep(sql, row, { step: 'made', side: 'luminous', detail });
    await emitBundled(sql, { teamId: row.ownerId, records, detail: toCanonicalJson({ asker: row.asker, request: id }) });
  });

const fail = async (strapi: Core.Strapi, id: string, fault: string): Promise<void> =>
  inTransaction(strapi, async (sql) => {
    const row = await lockAuditorRequest(sql, id);
    if (row === null || !(await markRequestFailed(sql, id, fault))) return;
    await recordStep(sql, row, { step: 'failed', side: 'luminous', detail: { fault } });
  });

/** What was recorded a moment ago is sealed a moment later: tried again then. Everything else will be the same next time. */
const isFinal = (error: unknown): error is Problem =>
  error instanceof Problem && error.kind.status < 500 && error.kind.code !== proofProblems['ledger.not-sealed'].code;

/** As whoever approved, in the team whose records they are: nothing of another team can get in. */
export const makeBundle = async (strapi: Core.Strapi, id: string): Promise<void> => {
  const { row, records } = await withSql(strapi, async (sql) => ({
    row: await findAuditorRequest(sql, id),
    records: await listGrantedRecords(sql, id),
  }));
  if (row?.state !== 'approved') return;
  try {
    await keep(strapi, id, records, await compose(strapi, id, records));
  } catch (error) {
    if (!isFinal(error)) throw error;
    await fail(strapi, id, error.kind.code);
  }
};
