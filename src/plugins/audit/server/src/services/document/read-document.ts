import { actorRef, requireActor } from '../../../../../../lib/actor';
import type { Sql } from '../../../../../../lib/database';
import { Problem } from '../../../../../../lib/problem';
import { exportProblems, type HistoryEntry } from '../../../../contracts';
import { readSignedNote } from '../../domain/read-signed-note';
import { findLatestCheckpoint } from '../../queries/checkpoints';
import { findTeamOfRecord } from '../../queries/find-team-of-record';
import { freezeLedger } from '../../queries/export/frozen';
import { listActorNames } from '../../queries/history/list-actor-names';
import { listHistory } from '../history/list-history';
import type { RecordName } from '../history/walk-record';

/** Of a document that somebody reads. */
const mostSaves = 500;

interface Period {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

interface ShownCheckpoint {
  readonly origin: string;
  readonly size: string;
  readonly root: string;
  readonly key: string;
  /** Where the log answers with the checkpoint of this size. */
  readonly address: string;
}

/** All that a document about a record's history tells. */
export interface HistoryDocument {
  readonly record: RecordName;
  readonly team: { readonly id: string; readonly name: string } | null;
  readonly period: Period;
  readonly saves: readonly HistoryEntry[];
  readonly madeAt: string;
  readonly madeFor: { readonly actor: string; readonly actorName: string | null };
  readonly checkpoint: ShownCheckpoint | null;
}

const findCheckpoint = async (sql: Sql, publicUrl: string): Promise<ShownCheckpoint | null> => {
  const latest = await findLatestCheckpoint(sql);
  const signed = latest === null ? null : readSignedNote(latest.note);
  if (signed === null) return null;
  const { origin, size, root, key } = signed;
  const address = `${publicUrl.replace(/\/$/, '')}/api/ledger/checkpoints?after=${String(size - 1)}&limit=1`;
  return { origin, size: String(size), root: root.toString('base64'), key, address };
};

/** @throws Problem resource.not-found, ledger.document-too-long */
export const readDocument = async (
  sql: Sql,
  record: RecordName,
  { period, publicUrl }: { readonly period: Period; readonly publicUrl: string },
): Promise<HistoryDocument> => {
  const { data: saves, next } = await listHistory(sql, record, { ...period, limit: mostSaves });
  if (next !== null) {
    throw new Problem(exportProblems['ledger.document-too-long'], `A document holds up to ${String(mostSaves)} saves.`);
  }
  const { at: madeAt } = await freezeLedger(sql);
  const actor = actorRef(requireActor());
  const names = await listActorNames(sql, [actor]);
  return {
    record,
    team: await findTeamOfRecord(sql, record),
    period,
    saves,
    madeAt,
    madeFor: { actor, actorName: names.get(actor) ?? null },
    checkpoint: await findCheckpoint(sql, publicUrl),
  };
};
