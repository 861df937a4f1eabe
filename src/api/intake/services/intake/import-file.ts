import { rm } from 'node:fs/promises';
import type { Core } from '@strapi/types';
import { actorRef, inTeam, requireActor } from '../../../../lib/actor';
import type { Upload } from '../../../../lib/contract';
import { inTransaction, withSql, type Sql } from '../../../../lib/database';
import { publish } from '../../../../lib/events';
import { createGate } from '../../../../lib/gate';
import { newDocumentId } from '../../../../lib/ids';
import { Problem } from '../../../../lib/problem';
import { settings } from '../../../../lib/settings';
import { ObservationsRecorded } from '../../../../plugins/notifications/contracts';
import type { Team } from '../../../../plugins/teams/contracts';
import { intakeProblems, type Import, type ImportFault } from '../../contracts';
import type { CanonicalRow, Format } from '../../domain/canonical-row';
import { claimImport } from '../../queries/claim-import';
import { createStations } from '../../queries/create-stations';
import { findImport } from '../../queries/find-import';
import { findImportByFile } from '../../queries/find-import-by-file';
import { listSetFaults } from '../../queries/list-set-faults';
import { lockImportsOf } from '../../queries/lock-imports';
import { mergeRows } from '../../queries/merge-rows';
import { noteCounts } from '../../queries/note-counts';
import { stageRows } from '../../queries/stage-rows';
import { readRows } from './read-rows';
import { spoolUpload, type SpooledFile } from './spool-upload';

export interface ImportRequest {
  readonly team: Team;
  readonly createsStations: boolean;
  readonly upload: Upload;
}

/** Each import holds a connection while it reads its file; the others are for readers. */
const importGate = createGate({ width: 3, queueLength: 50 });

/** A file may be wrong in every line; an answer with the first hundred is still readable. */
const maxFaults = 100;

const reject = (faults: readonly ImportFault[], faultCount: number): Problem =>
  new Problem(intakeProblems['import.rejected'], `${String(faultCount)} faults were found; the first ones are listed.`, {
    faults,
    faultCount,
  });

const refuseKnownFile = async (sql: Sql, teamId: string, sha256: string): Promise<void> => {
  const known = await findImportByFile(sql, teamId, sha256);
  if (known !== null) {
    throw new Problem(intakeProblems['import.duplicate-file'], `It came in at ${known.importedAt}.`, { import: known });
  }
};

/** Passes good rows on and keeps the faults of the others. */
class FaultFilter {
  readonly faults: ImportFault[] = [];
  faultCount = 0;
  format: Format | undefined;

  private note(faults: readonly ImportFault[]): void {
    this.faultCount += faults.length;
    this.faults.push(...faults.slice(0, maxFaults - this.faults.length));
  }

  async *goodRows(file: string): AsyncGenerator<{ line: number; row: CanonicalRow }> {
    const onFormat = (format: Format) => {
      this.format = format;
    };
    for await (const { line, parsed } of readRows(file, onFormat)) {
      if ('row' in parsed) {
        yield { line, row: parsed.row };
      } else {
        this.note(parsed.faults.map((fault) => ({ line, ...fault })));
      }
    }
  }
}

const importSpooled = async (sql: Sql, { team, createsStations, upload }: ImportRequest, file: SpooledFile): Promise<Import> => {
  // The time for one statement is set for requests; a large file is one statement, and its size is limited instead.
  await sql.query('set local statement_timeout = 0');
  await sql.query("set local lock_timeout = '2min'");
  const filter = new FaultFilter();
  await stageRows(sql, filter.goodRows(file.path));
  if (filter.faultCount > 0 || filter.format === undefined) throw reject(filter.faults, filter.faultCount);
  await lockImportsOf(sql, team.id);
  const found = await listSetFaults(sql, { teamId: team.id, createsStations, limit: maxFaults });
  if (found.faultCount > 0) throw reject(found.faults, found.faultCount);

  const importId = newDocumentId();
  const isNew = await claimImport(sql, {
    id: importId,
    teamId: team.id,
    fileName: upload.fileName,
    sha256: file.sha256,
    sizeBytes: file.sizeBytes,
    format: filter.format.name,
    importedBy: actorRef(requireActor()),
  });
  if (!isNew) await refuseKnownFile(sql, team.id, file.sha256);
  if (createsStations) await createStations(sql, team.id);
  const { read, added, stations } = await mergeRows(sql, team.id, importId);
  await noteCounts(sql, team.id, importId, { read, added });
  if (added > 0) {
    const source = { kind: 'import', id: importId, label: upload.fileName ?? file.sha256.slice(0, 12) };
    await publish(sql, ObservationsRecorded, team.id, { teamName: team.name, source, observationCount: added, subjectCount: stations });
  }
  const created = await findImport(sql, team.id, importId);
  if (created === null) throw new Error('The import vanished from its own transaction.');
  return created;
};

/**
 * Takes in one file, whole or not at all. Safe to repeat: bytes seen before answer 409 naming their import, and results that are here
 * already are counted as unchanged. The connection is taken only when the file is on this machine's disk.
 */
export const importFile = async (strapi: Core.Strapi, request: ImportRequest): Promise<Import> => {
  const { spoolDir, importMaxBytes } = settings(strapi);
  const file = await spoolUpload(request.upload.stream, { directory: spoolDir, maxBytes: importMaxBytes });
  try {
    return await inTeam(request.team.id, async () => {
      await withSql(strapi, async (sql) => refuseKnownFile(sql, request.team.id, file.sha256));
      return importGate(() => inTransaction(strapi, async (sql) => importSpooled(sql, request, file)));
    });
  } finally {
    await rm(file.path, { force: true });
  }
};
