import { randomBytes } from 'node:crypto';
import type { Sql } from '../../../../../../lib/database';
import { makeLeaves } from '../../domain/make-leaves';
import type { UnsealedEvent } from '../../domain/unsealed-event';
import { lastTilesOf, TreeWriter } from '../../domain/tree/tiles';
import type { SealProgress } from '../../queries/find-seal-progress';
import { insertLeaves } from '../../queries/insert-leaves';
import { listImages } from '../../queries/list-images';
import { listLaterSteps, listPreviousLeaves, type Span } from '../../queries/list-neighbours';
import { listUnsealedEvents } from '../../queries/list-unsealed-events';
import { saveSealProgress } from '../../queries/save-seal-progress';
import { listTiles, saveTiles } from '../../queries/tiles';

const mostEvents = 5000;

type Group = [UnsealedEvent, ...UnsealedEvent[]];

const groupByRecord = (events: readonly UnsealedEvent[]): Group[] => {
  const groups = new Map<string, Group>();
  for (const event of events) {
    const name = `${event.type}\n${event.key}`;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [event]);
    else group.push(event);
  }
  return [...groups.values()];
};

const spanOf = (group: Group): Span => ({
  type: group[0].type,
  key: group[0].key,
  first: group[0].id,
  last: (group.at(-1) ?? group[0]).id,
});

/** How all these records are now; of those that are gone, nothing. */
const findPresent = async (sql: Sql, groups: readonly Group[]): Promise<(group: Group) => string | null> => {
  const keys = new Map<string, string[]>();
  for (const [{ kind, type, key }] of groups.filter(([first]) => first.kind === 'change')) {
    if (kind === 'change') keys.set(type, [...(keys.get(type) ?? []), key]);
  }
  const images = new Map<string, ReadonlyMap<string, string>>();
  for (const [type, wanted] of keys) images.set(type, await listImages(sql, type, wanted));
  return ([{ type, key }]) => images.get(type)?.get(key) ?? null;
};

const leavesOf = async (sql: Sql, events: readonly UnsealedEvent[]) => {
  const groups = groupByRecord(events);
  const spans = groups.map(spanOf);
  const previous = await listPreviousLeaves(sql, spans);
  const later = await listLaterSteps(sql, spans);
  const presentOf = await findPresent(sql, groups);
  const salts = randomBytes(32 * events.length);
  let taken = 0;
  const newSalt = () => salts.subarray(32 * taken, 32 * (taken += 1));
  const leaves = groups.flatMap((group, at) =>
    makeLeaves({ events: group, later: later.get(at) ?? [], present: presentOf(group), previous: previous[at] ?? null }, newSalt),
  );
  const byEvent = new Map(leaves.map((leaf) => [leaf.eventId, leaf]));
  return events.flatMap(({ id }) => byEvent.get(id) ?? []);
};

/**
 * Seals the next events of the open window in one transaction. Rows and events are seen as of one moment, so that a row is what its latest
 * event says.
 */
export const sealChunk = async (sql: Sql, progress: SealProgress): Promise<{ readonly count: number; readonly isMore: boolean }> => {
  const { sealedBefore, until, size } = progress;
  const events = await listUnsealedEvents(sql, progress, mostEvents);
  const leaves = await leavesOf(sql, events);
  const tree = new TreeWriter(size, await listTiles(sql, lastTilesOf(size)));
  for (const { hash } of leaves) tree.append(hash);
  await insertLeaves(
    sql,
    leaves.map(({ eventId, bytes, salt }, at) => ({ index: size + at, eventId, bytes, salt })),
  );
  await saveTiles(sql, tree.takeTiles());
  const isMore = events.length === mostEvents;
  const lastEvent = events.at(-1)?.id ?? progress.lastEvent;
  await saveSealProgress(sql, size, { sealedBefore: isMore ? sealedBefore : until, until, lastEvent, size: tree.size });
  return { count: events.length, isMore };
};
