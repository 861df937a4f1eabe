import type { Sql } from '../../../../../lib/database';
import { makeLeaves, type MadeLeaf, type Secrets } from '../domain/make-leaves';
import { chainOf, type UnsealedEvent } from '../domain/unsealed-event';
import { listImages } from '../queries/list-images';
import { listLaterSteps, listPreviousLeaves, type Span } from '../queries/list-neighbours';

type Group = [UnsealedEvent, ...UnsealedEvent[]];

const groupByChain = (events: readonly UnsealedEvent[]): Group[] => {
  const groups = new Map<string, Group>();
  for (const event of events) {
    const name = `${chainOf(event)}\n${event.type}\n${event.key}`;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [event]);
    else group.push(event);
  }
  return [...groups.values()];
};

const spanOf = (group: Group): Span => ({
  type: group[0].type,
  key: group[0].key,
  chain: chainOf(group[0]),
  first: group[0].id,
  last: (group.at(-1) ?? group[0]).id,
});

/** How all records are now of which these are changes; of those that are gone, nothing. */
const findPresent = async (sql: Sql, groups: readonly Group[]): Promise<(group: Group) => string | null> => {
  const keys = new Map<string, string[]>();
  for (const [{ type, key }] of groups.filter(([first]) => chainOf(first) === 'changes')) {
    const known = keys.get(type);
    if (known === undefined) keys.set(type, [key]);
    else known.push(key);
  }
  const images = new Map<string, ReadonlyMap<string, string>>();
  for (const [type, wanted] of keys) images.set(type, await listImages(sql, type, wanted));
  return ([{ type, key }]) => images.get(type)?.get(key) ?? null;
};

interface Making extends Secrets {
  /** Refuses to go on behind an event that has no leaf. */
  readonly mustBeWhole: boolean;
}

/** Whoever else waits for this process gets a turn in between. */
const chainsAtOnce = 1000;

const remakeChains = async (sql: Sql, groups: readonly Group[], { mustBeWhole, ...secrets }: Making): Promise<MadeLeaf[]> => {
  const spans = groups.map(spanOf);
  const previous = await listPreviousLeaves(sql, spans);
  if (mustBeWhole && previous.some(({ isMissing }) => isMissing))
    throw new Error('An event was passed over: those behind it cannot be sealed.');
  const later = await listLaterSteps(sql, spans);
  const presentOf = await findPresent(sql, groups);
  return groups.flatMap((group, at) =>
    makeLeaves({ events: group, later: later.get(at) ?? [], present: presentOf(group), previous: previous[at]?.bytes ?? null }, secrets),
  );
};

/**
 * The leaf of each of these events, in their order, made of the rows as they are now and of what has changed in them since. In each chain
 * they must follow each other without a gap. To be called in one snapshot, which all readers share: while the database answers one of them,
 * what another was answered is made into leaves.
 */
export const remakeLeaves = async (readers: readonly Sql[], events: readonly UnsealedEvent[], making: Making): Promise<MadeLeaf[]> => {
  const groups = groupByChain(events);
  const byEvent = new Map<string, MadeLeaf>();
  const remakeEvery = async (reader: Sql, nth: number): Promise<void> => {
    for (let at = nth * chainsAtOnce; at < groups.length; at += readers.length * chainsAtOnce) {
      const leaves = await remakeChains(reader, groups.slice(at, at + chainsAtOnce), making);
      for (const leaf of leaves) byEvent.set(leaf.eventId, leaf);
    }
  };
  await Promise.all(readers.map(remakeEvery));
  return events.flatMap(({ id }) => byEvent.get(id) ?? []);
};
