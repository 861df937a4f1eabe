import { rm } from 'node:fs/promises';
import type { Core } from '@strapi/types';
import { actorRef, inTeam, requireActor } from '../../../../lib/actor';
import type { Upload } from '../../../../lib/contract';
import { inTransaction, withSql } from '../../../../lib/database';
import { newDocumentId } from '../../../../lib/ids';
import { settings } from '../../../../lib/settings';
import type { Team } from '../../../../plugins/teams/contracts';
import type { ImportMode } from '../../contracts';
import type { OrderedImport } from '../../domain/ordered-import';
import { findImportByFile } from '../../queries/find-import-by-file';
import { acceptOrder } from './accept-order';
import { answerOnce, type Answer } from './answer-once';
import { getMapping } from './get-mapping';
import { spoolUpload, type SpooledFile } from './spool-upload';
import { workOff } from './work-off';

export interface ImportRequest {
  readonly team: Team;
  readonly upload: Upload;
  readonly mode: ImportMode;
  readonly createsStations?: boolean;
  readonly createsParameters?: boolean;
  readonly isPartial?: boolean;
  readonly isDryRun?: boolean;
  /** The sender does not want to wait for the outcome. */
  readonly isAsync?: boolean;
  readonly reason?: string | null;
  readonly mappingName?: string | null;
  readonly idempotencyKey?: string | null;
}

const writeOrder = async (strapi: Core.Strapi, request: ImportRequest, file: SpooledFile): Promise<OrderedImport> => ({
  importId: newDocumentId(),
  teamId: request.team.id,
  teamName: request.team.name,
  fileName: file.fileName,
  contentType: file.contentType,
  sha256: file.sha256,
  sizeBytes: file.sizeBytes,
  mode: request.mode,
  createsStations: request.createsStations === true,
  createsParameters: request.createsParameters === true,
  isPartial: request.isPartial === true,
  isDryRun: request.isDryRun === true,
  reason: request.reason ?? null,
  mapping: await getMapping(strapi, request.team.id, request.mappingName ?? null),
  importedBy: actorRef(requireActor()),
});

/** A worker that died is noticed by its lock; a living one keeps the order until it is done. */
const takeOverAfterMs = 60_000;

interface Running {
  readonly answer: Answer;
  /** When the file is no longer needed. */
  readonly settled: Promise<unknown>;
}

const importNow = async (
  strapi: Core.Strapi,
  order: OrderedImport,
  file: SpooledFile,
  { idempotencyKey }: ImportRequest,
): Promise<Running> => {
  const once = answerOnce(order, idempotencyKey ?? null);
  const begun = await withSql(strapi, async (sql) => once.findEarlier(sql));
  if (begun !== null) return { answer: begun, settled: Promise.resolve() };
  const outcome = workOff(strapi, order, file, once).then((result) => {
    if (result === 'busy') throw new Error('A new import is being worked on already.');
    return result;
  });
  const settled = outcome.catch(() => undefined);
  const { importAnswerWithinMs } = settings(strapi);
  const late = new Promise<null>((resolve) => setTimeout(resolve, importAnswerWithinMs, null).unref());
  const answer = await Promise.race(order.isDryRun ? [outcome] : [outcome, late]);
  if (answer !== null) return { answer, settled };
  outcome.catch((error: unknown) =>
    strapi.log.warn('an accepted import failed here and is taken up again', { importId: order.importId, error }),
  );
  const accepted = await inTransaction(strapi, async (sql) => {
    const under = await acceptOrder(sql, order, file.path, takeOverAfterMs);
    await once.keep(sql, { kind: 'accepted', import: under });
    return under;
  });
  return { answer: { kind: 'accepted', import: accepted }, settled };
};

const acceptNow = async (
  strapi: Core.Strapi,
  order: OrderedImport,
  file: SpooledFile,
  { idempotencyKey }: ImportRequest,
): Promise<Answer> => {
  const once = answerOnce(order, idempotencyKey ?? null);
  return inTransaction(strapi, async (sql) => {
    const earlier = await once.findEarlier(sql);
    if (earlier !== null) return earlier;
    await once.begin(sql);
    const answer = { kind: 'accepted', import: await acceptOrder(sql, order, file.path, 0) } as const;
    await once.keep(sql, answer);
    return answer;
  });
};

/**
 * Takes in one file, whole, in part or not at all. Safe to repeat: bytes seen before are a duplicate naming their import, and results that
 * are here already are counted as unchanged. A connection is taken only when the file is on this machine's disk. What takes longer than a
 * sender should wait is accepted: kept in the database, so that it is done even if this machine stops.
 */
export const importFile = async (strapi: Core.Strapi, request: ImportRequest): Promise<Answer> => {
  const { spoolDir, importMaxBytes } = settings(strapi);
  const file = await spoolUpload(request.upload, { directory: spoolDir, maxBytes: importMaxBytes });
  let settled: Promise<unknown> = Promise.resolve();
  try {
    return await inTeam(request.team.id, async () => {
      const order = await writeOrder(strapi, request, file);
      if (!order.isDryRun && typeof request.idempotencyKey !== 'string') {
        const known = await withSql(strapi, async (sql) => findImportByFile(sql, order.teamId, order.sha256));
        if (known !== null) return { kind: 'duplicate', import: known };
      }
      if (request.isAsync === true && !order.isDryRun) return acceptNow(strapi, order, file, request);
      const running = await importNow(strapi, order, file, request);
      settled = running.settled;
      return running.answer;
    });
  } finally {
    // An accepted import may still be reading it.
    void settled.then(async () => rm(file.path, { force: true }));
  }
};
