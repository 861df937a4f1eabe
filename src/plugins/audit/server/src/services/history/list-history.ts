import type { Sql } from '../../../../../../lib/database';
import { decodeCursor, encodeCursor } from '../../../../../../lib/cursor';
import type { Deed, HistoryEntry } from '../../../../contracts';
import type { RecordSave } from '../../domain/history/group-saves';
import { toMicroseconds } from '../../domain/history/instant';
import { listActorNames } from '../../queries/history/list-actor-names';
import { listSeals } from '../../queries/history/list-seals';
import { nothingHere } from './find-scope';
import { walkSaves, type RecordName } from './walk-record';

interface Asked {
  readonly actor?: string | undefined;
  readonly action?: Deed | undefined;
  readonly field?: string | undefined;
  readonly event?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

type Test = (save: RecordSave) => boolean;

const testsOf = ({ actor, action, field, event, from, to, cursor }: Asked): Test[] => {
  const [first, end] = [from, to].map((instant) => (instant === undefined ? undefined : toMicroseconds(instant)));
  const behind = cursor === undefined ? undefined : BigInt(decodeCursor(cursor).rowId);
  const tests: (Test | false)[] = [
    actor !== undefined && (({ newest }) => newest.actor === actor),
    action !== undefined && (({ deed }) => deed === action),
    field !== undefined && (({ fields }) => fields.some((change) => change.field === field)),
    event !== undefined && (({ eventIds }) => eventIds.includes(event)),
    first !== undefined && (({ newest }) => newest.recordedAt >= first),
    end !== undefined && (({ newest }) => newest.recordedAt < end),
    behind !== undefined && (({ newest }) => BigInt(newest.id) < behind),
  ];
  return tests.filter((test) => test !== false);
};

/** One save more than the page holds, when there is one. */
const takeSaves = async (sql: Sql, record: RecordName, asked: Asked): Promise<RecordSave[]> => {
  const tests = testsOf(asked);
  const taken: RecordSave[] = [];
  let isThere = false;
  for await (const save of walkSaves(sql, record)) {
    isThere = true;
    if (tests.every((test) => test(save))) taken.push(save);
    if (taken.length > asked.limit) break;
  }
  if (!isThere) throw nothingHere();
  return taken;
};

/** @throws Problem resource.not-found, request.invalid for a cursor that is none */
export const listHistory = async (
  sql: Sql,
  record: RecordName,
  asked: Asked,
): Promise<{ readonly data: HistoryEntry[]; readonly next: string | null }> => {
  const found = await takeSaves(sql, record, asked);
  const saves = found.slice(0, asked.limit);
  const names = await listActorNames(
    sql,
    saves.map(({ newest }) => newest.actor),
  );
  const seals = await listSeals(
    sql,
    saves.map(({ newest }) => newest.id),
  );
  const data = saves.map(({ newest, deed, fields }): HistoryEntry => ({
    save: newest.transaction,
    event: newest.id,
    at: newest.recordedAt,
    actor: newest.actor,
    actorName: names.get(newest.actor) ?? null,
    action: deed,
    intent: newest.intent,
    reason: newest.reason,
    reasonCode: newest.reasonCode,
    requestId: newest.requestId,
    isPruned: newest.isPruned,
    fields: [...fields],
    seal: seals.get(newest.id) ?? null,
  }));
  const last = data.at(-1);
  return { data, next: found.length > asked.limit && last !== undefined ? encodeCursor({ at: last.at, rowId: last.event }) : null };
};
