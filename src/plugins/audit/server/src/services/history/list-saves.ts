import { decodeCursor, encodeCursor } from '../../../../../../lib/cursor';
import type { Sql } from '../../../../../../lib/database';
import type { Save, Seal, TouchedRecord } from '../../../../contracts';
import { nameDeed } from '../../domain/history/name-deed';
import type { EventFilter } from '../../queries/history/event-filter';
import { listActorNames } from '../../queries/history/list-actor-names';
import { listEventsOfSaves, type SaveEvent } from '../../queries/history/list-events-of-saves';
import { listNewestByContext } from '../../queries/history/list-newest-by-context';
import { listNewestOfSaves } from '../../queries/history/list-newest-of-saves';
import { listSeals } from '../../queries/history/list-seals';

type Group = [SaveEvent, ...SaveEvent[]];

const groupBy = (events: readonly SaveEvent[], nameOf: (event: SaveEvent) => string): Group[] => {
  const groups = new Map<string, Group>();
  for (const event of events) {
    const group = groups.get(nameOf(event));
    if (group === undefined) groups.set(nameOf(event), [event]);
    else group.push(event);
  }
  return [...groups.values()];
};

const toRecord = (events: Group): TouchedRecord => {
  const [{ id, kind, type, key, action, reasonCode }] = events;
  return {
    event: id,
    ...{ kind, type, key, reasonCode },
    action: kind === 'change' ? nameDeed(events.map((event) => event.action).reverse()) : action,
    changedFields: [...new Set(events.flatMap(({ changed }) => changed))].sort(),
  };
};

/** Events that are no changes stand alone: each happened by itself. */
const recordOf = ({ id, kind, type, key }: SaveEvent): string => (kind === 'change' ? `${type}\n${key}` : id);

const toSave = (events: Group, names: ReadonlyMap<string, string>, seals: ReadonlyMap<string, Seal>): Save => {
  const [{ id, transaction, recordedAt, actor, intent, reason, requestId, count }] = events;
  return {
    save: transaction,
    at: recordedAt,
    actor,
    actorName: names.get(actor) ?? null,
    ...{ intent, reason, requestId },
    seal: seals.get(id) ?? null,
    records: groupBy(events, recordOf).map(toRecord),
    eventCount: count,
  };
};

interface Asked {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** What only events tell is looked for among them; whose a save is and who did it stands once for each save. */
const listNewest = async (sql: Sql, filter: EventFilter, page: { readonly before: string | null; readonly limit: number }) => {
  const { type, key, action, kind, to, ...circumstances } = filter;
  const isOfEvents = [type, key, action, kind, to].some((asked) => asked !== undefined);
  return isOfEvents ? listNewestOfSaves(sql, filter, page) : listNewestByContext(sql, circumstances, page);
};

export const listSaves = async (
  sql: Sql,
  filter: EventFilter,
  { cursor, limit }: Asked,
): Promise<{ data: Save[]; next: string | null }> => {
  const before = cursor === undefined ? null : decodeCursor(cursor).rowId;
  const found = await listNewest(sql, filter, { before, limit: limit + 1 });
  const heads = found.slice(0, limit);
  const events = await listEventsOfSaves(
    sql,
    filter,
    heads.map(({ transaction }) => transaction),
  );
  const names = await listActorNames(
    sql,
    events.map(({ actor }) => actor),
  );
  const seals = await listSeals(
    sql,
    heads.map(({ event }) => event),
  );
  const data = groupBy(events, ({ transaction }) => transaction).map((group) => toSave(group, names, seals));
  const [at, rowId] = [data.at(-1)?.at, heads.at(-1)?.event];
  return { data, next: found.length > limit && at !== undefined && rowId !== undefined ? encodeCursor({ at, rowId }) : null };
};
