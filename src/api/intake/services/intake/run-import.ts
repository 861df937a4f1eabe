import { noteReason, type Sql } from '../../../../lib/database';
import { publish } from '../../../../lib/events';
import { ObservationsRecorded } from '../../../../plugins/notifications/contracts';
import { recordIngestion } from '../../../custody/queries/record-ingestion';
import { findReviewPolicy } from '../../../review-policy/queries/find-review-policy';
import type { Import, ImportCounts, ImportFault, ImportPreview } from '../../contracts';
import type { OrderedImport } from '../../domain/ordered-import';
import type { StagedLine } from '../../domain/staged-line';
import { formats } from '../../formats';
import { mappedFormat } from '../../formats/mapped';
import { claimImport } from '../../queries/claim-import';
import { classifyRows } from '../../queries/classify-rows';
import { countOutcome } from '../../queries/count-outcome';
import { createParameters } from '../../queries/create-parameters';
import { createStations } from '../../queries/create-stations';
import { findImport } from '../../queries/find-import';
import { findImportByFile } from '../../queries/find-import-by-file';
import { finishImport } from '../../queries/finish-import';
import { listPreview } from '../../queries/list-preview';
import { listStagedFaults } from '../../queries/list-staged-faults';
import { lockImportsOf } from '../../queries/lock-imports';
import { mergeResults } from '../../queries/merge-results';
import { noteFaults } from '../../queries/note-faults';
import { resolveNames } from '../../queries/resolve-names';
import { saveFaults } from '../../queries/save-faults';
import { stageRows } from '../../queries/stage-rows';
import { upsertSamples } from '../../queries/upsert-samples';
import { readResults, type OpenedLayout } from './read-results';
import type { Progress } from './report-progress';
import { saveRejectedLines } from './save-rejected-lines';
import type { SpooledFile } from './spool-upload';

export type Outcome =
  | { readonly kind: 'imported'; readonly import: Import; readonly faults: readonly ImportFault[] }
  | {
      readonly kind: 'refused';
      readonly import: Import;
      readonly faults: readonly ImportFault[];
      /** Nobody waits for the answer any more. */
      readonly wasAccepted: boolean;
    }
  | { readonly kind: 'previewed'; readonly preview: ImportPreview }
  | { readonly kind: 'duplicate'; readonly import: Import };

/** An answer with the first hundred faults is still readable; all of them are kept with the import. */
const maxFaults = 100;

async function* counted(batches: AsyncIterable<readonly StagedLine[]>, progress: Progress): AsyncGenerator<readonly StagedLine[]> {
  for await (const batch of batches) {
    for (const { results, rejectedCount } of batch) progress.resultsRead += results.length + rejectedCount;
    yield batch;
  }
}

const stageFile = async (sql: Sql, order: OrderedImport, file: SpooledFile, progress: Progress): Promise<OpenedLayout> => {
  progress.stage = 'reading';
  const found: { layout?: OpenedLayout } = {};
  const candidates = order.mapping === null ? formats : [mappedFormat(order.mapping)];
  const onBytes = (count: number): void => {
    progress.bytesRead += count;
  };
  const results = readResults(file, candidates, (layout) => (found.layout = layout), onBytes);
  await stageRows(sql, counted(results, progress));
  progress.bytesRead = file.sizeBytes;
  if (found.layout === undefined) throw new Error('A file was read without a layout.');
  return found.layout;
};

interface Compared {
  readonly counts: ImportCounts;
  /** The first ones. */
  readonly faults: readonly ImportFault[];
  readonly isRefused: boolean;
}

const isRefused = (order: OrderedImport, counts: ImportCounts): boolean =>
  counts.faults > 0 && (!order.isPartial || counts.rejected === counts.read);

const compare = async (sql: Sql, order: OrderedImport, { layout }: OpenedLayout): Promise<Compared> => {
  await resolveNames(sql, order.teamId);
  await classifyRows(sql, order.teamId);
  await noteFaults(sql, {
    teamId: order.teamId,
    createsStations: order.createsStations,
    createsParameters: order.createsParameters,
    hasReason: order.reason !== null,
    columns: layout.columns,
  });
  const counts = await countOutcome(sql);
  const faults = counts.faults === 0 ? [] : await listStagedFaults(sql, maxFaults);
  return { counts, faults, isRefused: isRefused(order, counts) };
};

/** True when the results were released as they came in. */
const merge = async (sql: Sql, order: OrderedImport, counts: ImportCounts): Promise<boolean> => {
  const { teamId, importId, teamName, fileName, sha256, mode } = order;
  const { releasesAutomatically: isReleased } = await findReviewPolicy(sql, teamId);
  if (order.createsStations) await createStations(sql, teamId);
  if (order.createsParameters) await createParameters(sql);
  await upsertSamples(sql, teamId, importId);
  const { stationCount: subjectCount, places: groups } = await mergeResults(sql, { teamId, importId, isReleased });
  await recordIngestion(sql, { teamId, importId, fileSha256: sha256 });
  const observationCount = counts.new + counts.superseding;
  if (isReleased && observationCount > 0) {
    const source = { kind: 'import', id: importId, label: fileName ?? sha256.slice(0, 12), link: `/results?import=${importId}` };
    await publish(sql, ObservationsRecorded, teamId, { teamName, source, mode, observationCount, subjectCount, groups });
  }
  return isReleased;
};

const readBack = async (sql: Sql, { teamId, importId }: OrderedImport): Promise<Import> => {
  const created = await findImport(sql, teamId, importId);
  if (created === null) throw new Error('The import vanished from its own transaction.');
  return created;
};

const preview = async (
  sql: Sql,
  order: OrderedImport,
  { format }: OpenedLayout,
  { counts, faults, isRefused }: Compared,
): Promise<Outcome> => {
  const { sha256: fileSha256, sizeBytes: fileSizeBytes } = order;
  const outcome = isRefused ? 'refused' : faults.length > 0 ? 'partial' : 'imported';
  const shown = await listPreview(sql);
  return { kind: 'previewed', preview: { outcome, format: format.name, fileSha256, fileSizeBytes, counts, faults: [...faults], ...shown } };
};

const settle = async (
  sql: Sql,
  order: OrderedImport,
  file: SpooledFile,
  { format, headings }: OpenedLayout,
  { counts, faults, isRefused }: Compared,
): Promise<Outcome> => {
  const { teamId, importId } = order;
  if (order.reason !== null) await noteReason(sql, order.reason);
  await claimImport(sql, { ...order, id: importId, format: format.name, state: isRefused ? 'refused' : 'imported' });
  const isReleased = !isRefused && (await merge(sql, order, counts));
  if (faults.length > 0) {
    await saveFaults(sql, teamId, importId);
    await saveRejectedLines(sql, order, file, headings);
  }
  const wasAccepted = await finishImport(sql, { teamId, importId, counts, releasedBy: isReleased ? 'system:review-policy' : null });
  const settled = { import: await readBack(sql, order), faults };
  return isRefused ? { kind: 'refused', ...settled, wasAccepted } : { kind: 'imported', ...settled };
};

/**
 * Brings one spooled file in, inside one transaction that the caller opens. Nothing but the import's own row and its faults is left behind
 * when the file is refused. A dry run leaves the transaction to be rolled back by the caller.
 */
export const runImport = async (sql: Sql, order: OrderedImport, file: SpooledFile, progress: Progress): Promise<Outcome> => {
  // The time for one statement is set for requests; a large file is one statement, and its size is limited instead.
  await sql.query('set local statement_timeout = 0');
  await sql.query("set local lock_timeout = '2min'");
  const opened = await stageFile(sql, order, file, progress);
  progress.stage = 'comparing';
  // From here on no other import of the team changes what this one is compared with.
  await lockImportsOf(sql, order.teamId);
  const known = order.isDryRun ? null : await findImportByFile(sql, order.teamId, order.sha256);
  if (known !== null) return { kind: 'duplicate', import: known };
  const compared = await compare(sql, order, opened);
  if (order.isDryRun) return preview(sql, order, opened, compared);
  progress.stage = 'merging';
  return settle(sql, order, file, opened, compared);
};
