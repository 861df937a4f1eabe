import type { Sql } from '../../../../../../lib/database';
import { Problem, problems } from '../../../../../../lib/problem';
import { proofProblems } from '../../../../contracts';
import type { BundledEvent, BundledPruning } from '../../domain/bundle/bundled-event';
import type { SinceProof } from '../../domain/bundle/manifest';
import { parseCheckpoint, type Checkpoint } from '../../domain/checkpoint';
import { composePayload } from '../../domain/compose-payload';
import { rewind } from '../../domain/rewind';
import { chainOf, type Chain } from '../../domain/unsealed-event';
import { findLatestCheckpoint } from '../../queries/checkpoints';
import { listRecordEvents, type RecordHistory, type RecordKey } from '../../queries/list-record-events';
import { listVerifierKeys } from '../../queries/list-verifier-keys';
import { listPruneEvents } from '../../queries/retention/list-prune-events';
import { proveFromTiles } from '../proofs/prove-from-tiles';
import { findRoot } from '../proofs/find-root';
import type { BundleContent } from './compose-bundle';

const mostEvents = 5000;
const chainNames: readonly Chain[] = ['changes', 'happenings'];
/** Each is read by itself, while a connection is held. */
export const mostRecords = 1000;

export const tooLarge = (what: string): Problem => new Problem(proofProblems['ledger.bundle-too-large'], `A bundle holds up to ${what}.`);
const gone = Buffer.alloc(0);

/** Those that the checkpoint covers, with the values that their leaves are committed to. */
const listBundled = ({ events, present }: RecordHistory, { size }: Checkpoint): BundledEvent[] => {
  const images = rewind(events, present);
  return events.flatMap(({ sealed, prunedBy, ...event }, at): BundledEvent[] => {
    if (sealed === null || sealed.index >= size) return [];
    const { index, leaf, salt } = sealed;
    if (prunedBy !== null) return [{ event, after: null, index, leaf, salt: gone, payload: '', prunedBy }];
    // Lost without a word of the log: the gap shows.
    if (salt === null) return [];
    const after = event.kind === 'change' ? (images[at] ?? null) : null;
    return [{ event, after, index, leaf, salt, payload: composePayload(event, after) }];
  });
};

const notSealed = (): Problem => new Problem(proofProblems['ledger.not-sealed'], 'The record is recorded; it is sealed within seconds.');

/** What the log says of the values that these events lack. */
const listPrunings = async (sql: Sql, events: readonly BundledEvent[], { size }: Checkpoint): Promise<BundledPruning[]> => {
  const ids = new Set(events.flatMap(({ prunedBy }) => prunedBy ?? []));
  const found = await listPruneEvents(sql, [...ids]);
  return found.map(({ event, sealed, eventIds }) => {
    if (sealed === null || sealed.index >= size) throw notSealed();
    return { ...sealed, eventIds, payload: composePayload(event, null) };
  });
};

/** The latest checkpoint and the key that signed it, which its last line names. */
const findSigned = async (sql: Sql) => {
  const latest = await findLatestCheckpoint(sql);
  if (latest === null) throw notSealed();
  const { note } = latest;
  const [, name = '', signature = ''] = /— (\S+) (\S+)\n$/u.exec(note) ?? [];
  const id = Buffer.from(signature, 'base64').subarray(0, 4).toString('hex');
  const key = (await listVerifierKeys(sql)).find(({ verifier }) => verifier.startsWith(`${name}+${id}+`));
  const checkpoint = parseCheckpoint(note.slice(0, note.indexOf('\n\n') + 1));
  if (checkpoint === null || key === undefined) throw new Error('The latest checkpoint is not signed by a key of the log.');
  return { note, checkpoint, verifierKey: key.verifier };
};

const proveSince = async (sql: Sql, since: number | undefined, { size }: Checkpoint): Promise<SinceProof | null> => {
  if (since === undefined) return null;
  if (since > size) throw new Problem(problems['request.invalid'], `The log has ${String(size)} events: it cannot begin with more.`);
  const [proof = []] = await proveFromTiles(sql, 'consistency', [since], size);
  return { size: since, root: await findRoot(sql, since), proof };
};

export interface OpenedBundle extends BundleContent {
  /** Whose record it is; null where it is no team's. */
  readonly team: string | null;
}

/** A record's events by their chains, as far as there are some. */
const splitChains = (events: readonly BundledEvent[]) =>
  chainNames.flatMap((chain) => {
    const own = events.filter(({ event }) => chainOf(event) === chain);
    return own[0] === undefined ? [] : [{ type: own[0].event.type, key: own[0].event.key, chain, events: own }];
  });

/** The events of each; null when there are more than a bundle holds. */
const findHistories = async (sql: Sql, records: readonly RecordKey[], changesAlone: boolean): Promise<RecordHistory[] | null> => {
  const histories: RecordHistory[] = [];
  let left = mostEvents;
  for (const record of records) {
    const history = await listRecordEvents(sql, record, { changesAlone, limit: left + 1 });
    left -= history.events.length;
    if (left < 0) return null;
    histories.push(history);
  }
  return histories;
};

/** A record that many looked at must not grow past being proven: who looked is then left out, which every bundle says it may. */
const getHistories = async (sql: Sql, records: readonly RecordKey[]): Promise<RecordHistory[]> => {
  const histories = (await findHistories(sql, records, false)) ?? (await findHistories(sql, records, true));
  if (histories === null) throw tooLarge(`${String(mostEvents)} events`);
  return histories;
};

interface Asked {
  readonly records: readonly RecordKey[];
  readonly since: number | undefined;
}

/**
 * Everything that the bundle of these records tells, as far as the actor sees it. Those of which nothing is sealed yet are left out.
 * @throws Problem when there is no such record, when nothing of them is sealed yet, and when there is too much of them
 */
export const openBundle = async (sql: Sql, { records, since }: Asked): Promise<OpenedBundle> => {
  const histories = await getHistories(sql, records);
  const last = histories.find(({ events }) => events.length > 0)?.events.at(-1);
  if (last === undefined) throw new Problem(problems['resource.not-found'], 'There is no such record, or nothing was recorded of it.');
  const { note, checkpoint, verifierKey } = await findSigned(sql);
  const bundled = histories.flatMap((history) => splitChains(listBundled(history, checkpoint)));
  if (bundled.length === 0) throw notSealed();
  const about = {
    checkpoint,
    verifierKey,
    records: bundled.map(({ type, key, chain, events }) => ({ type, key, chain, eventCount: events.length })),
    since: await proveSince(sql, since, checkpoint),
  };
  const chains = bundled.map(({ events }) => events);
  return { about, note, records: chains, prunings: await listPrunings(sql, chains.flat(), checkpoint), team: last.team };
};
