import type { Sql } from '../../../../../../lib/database';
import type { Save, Seal, TouchedRecord } from '../../../../contracts';
import { nameDeed } from '../../domain/history/name-deed';
import { listActorNames } from '../../queries/history/list-actor-names';
import type { SaveEvent } from '../../queries/history/list-events-of-saves';
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
  const [{ id, transaction, recordedAt, actor, intent, reason, requestId, isPruned, count }] = events;
  return {
    save: transaction,
    at: recordedAt,
    actor,
    actorName: names.get(actor) ?? null,
    ...{ intent, reason, requestId, isPruned },
    seal: seals.get(id) ?? null,
    records: groupBy(events, recordOf).map(toRecord),
    eventCount: count,
  };
};

/** Saves of their events, in the order in which these come: the newest of a save first. */
export const composeSaves = async (sql: Sql, events: readonly SaveEvent[]): Promise<Save[]> => {
  const groups = groupBy(events, ({ transaction }) => transaction);
  const names = await listActorNames(
    sql,
    events.map(({ actor }) => actor),
  );
  const seals = await listSeals(
    sql,
    groups.map(([{ id }]) => id),
  );
  return groups.map((group) => toSave(group, names, seals));
};
