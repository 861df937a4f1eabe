import { randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import { lastTilesOf, TreeWriter } from '../../domain/tree/tiles';
import type { SealProgress } from '../../queries/find-seal-progress';
import { insertLeaves } from '../../queries/insert-leaves';
import { listLeftEvents, listUnsealedEvents } from '../../queries/list-unsealed-events';
import { saveSealProgress } from '../../queries/save-seal-progress';
import { listTiles, saveTiles } from '../../queries/tiles';
import { remakeLeaves } from '../remake-leaves';
import { atSameMoment } from './at-same-moment';

const mostEvents = 5000;
/** So few are sealed before others have been told to help. */
const fewEvents = 1000;
const saltBytes = 32;

/** Salts in one stroke: asking for each would take longer than all the hashing. */
const newSalts = (count: number): (() => Buffer) => {
  const salts = randomBytes(saltBytes * count);
  let taken = 0;
  return () => salts.subarray(saltBytes * taken, saltBytes * (taken += 1));
};

/** Transactions that are over and of which some are not sealed. */
export type OpenWindow = Pick<SealProgress, 'sealed' | 'lastEvent' | 'size'> & { readonly until: string };

/**
 * Seals the next events of the open window in one transaction. Rows and events are seen as of one moment, so that a row is what its latest
 * event says.
 */
export const sealChunk = async (
  sql: Client,
  window: OpenWindow,
  readers: readonly Client[],
): Promise<{ readonly count: number; readonly isMore: boolean }> => {
  const { sealed, until, size } = window;
  const list = sealed === null ? listLeftEvents : listUnsealedEvents;
  const events = await list(sql, window, mostEvents);
  const making = { saltOf: newSalts(events.length), mustBeWhole: true };
  const helpers = events.length > fewEvents ? readers : [];
  const leaves = await atSameMoment(sql, helpers, async (all) => remakeLeaves(all, events, making));
  const tree = new TreeWriter(size, await listTiles(sql, lastTilesOf(size)));
  for (const { hash } of leaves) tree.append(hash);
  await insertLeaves(
    sql,
    leaves.map(({ eventId, bytes, salt }, at) => ({ index: size + at, eventId, bytes, salt })),
  );
  await saveTiles(sql, tree.takeTiles());
  const isMore = events.length === mostEvents;
  const lastEvent = events.at(-1)?.id ?? window.lastEvent;
  await saveSealProgress(sql, size, { sealed: isMore ? sealed : until, until: isMore ? until : null, lastEvent, size: tree.size });
  return { count: events.length, isMore };
};
