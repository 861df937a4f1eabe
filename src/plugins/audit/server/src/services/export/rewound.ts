import type { Sql } from '../../../../../../lib/database';
import type { FieldChange } from '../../../../contracts';
import { compareStates } from '../../domain/history/compare-states';
import { secretsOf } from '../../domain/history/group-saves';
import { Rewinder, type RecordEvent } from '../../domain/history/version';
import type { FrozenEvent } from '../../queries/export/list-frozen-events';
import { listEventsBetween, type Between, type Found } from '../../queries/export/list-events-between';

/** Of one record at once. Most have fewer; others are gone through piece by piece. */
const eventsAtOnce = 40;
/** Of how many records it is remembered how they were: who is changed often comes up again soon. */
const mostRemembered = 500;

interface Place {
  readonly rewinder: Rewinder;
  /** The event before which it stands. */
  readonly before: string;
}

type Tell = (event: RecordEvent, fields: FieldChange[]) => void;

const nameOf = (type: string, key: string): string => `${type}\n${key}`;

/** The oldest event of each record, by kind of record and key. */
const oldestOf = (events: readonly FrozenEvent[]): Map<string, Map<string, string>> => {
  const oldest = new Map<string, Map<string, string>>();
  for (const { kind, type, key, id } of events) {
    if (kind !== 'change') continue;
    const ofType = oldest.get(type) ?? new Map<string, string>();
    oldest.set(type, ofType.set(key, id));
  }
  return oldest;
};

/** Back behind each of these events, the newest first. */
const goBehind = (rewinder: Rewinder, events: readonly RecordEvent[], tell: Tell): void => {
  for (const event of events) {
    const { before, after } = rewinder.goBehind(event);
    tell(event, compareStates(before, after, { changed: event.changed, secrets: new Set(secretsOf(event)) }));
  }
};

/**
 * Tells what events changed, before and after, while going back through the ledger stroke by stroke. Only what an event took away is kept,
 * so what it left is made by going back from how its record is now, also behind events that nobody asked for.
 */
export const createRewound = () => {
  const places = new Map<string, Place>();

  const remember = (name: string, place: Place): void => {
    places.delete(name);
    places.set(name, place);
    const [longestAgo] = places.keys();
    if (places.size > mostRemembered && longestAgo !== undefined) places.delete(longestAgo);
  };

  const walk = async (sql: Sql, type: string, from: string, { key, image, events }: Found, tell: Tell): Promise<void> => {
    const name = nameOf(type, key);
    const rewinder = places.get(name)?.rewinder ?? new Rewinder(image);
    for (let found = events; ;) {
      goBehind(rewinder, found, tell);
      const last = found.at(-1);
      if (last === undefined || found.length < eventsAtOnce) break;
      const [more] = await listEventsBetween(sql, type, [{ key, from, before: last.id }], eventsAtOnce);
      found = more?.events ?? [];
    }
    remember(name, { rewinder, before: from });
  };

  return {
    /** `events`: of a stroke, the newest first; the strokes in the same order. By event. */
    changesOf: async (sql: Sql, events: readonly FrozenEvent[]): Promise<ReadonlyMap<string, FieldChange[]>> => {
      const wanted = new Set(events.map(({ id }) => id));
      const told = new Map<string, FieldChange[]>();
      const tell: Tell = ({ id }, fields) => {
        if (wanted.has(id)) told.set(id, fields);
      };
      for (const [type, oldest] of oldestOf(events)) {
        const asked = [...oldest].map(([key, from]): Between => ({ key, from, before: places.get(nameOf(type, key))?.before ?? null }));
        for (const found of await listEventsBetween(sql, type, asked, eventsAtOnce)) {
          await walk(sql, type, oldest.get(found.key) ?? '0', found, tell);
        }
      }
      return told;
    },
  };
};
