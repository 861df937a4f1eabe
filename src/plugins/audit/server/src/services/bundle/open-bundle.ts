import type { Sql } from '../../../../../../lib/database';
import { Problem, problems } from '../../../../../../lib/problem';
import { proofProblems } from '../../../../contracts';
import type { BundledEvent } from '../../domain/bundle/bundled-event';
import type { SinceProof } from '../../domain/bundle/manifest';
import { parseCheckpoint, type Checkpoint } from '../../domain/checkpoint';
import { composePayload } from '../../domain/compose-payload';
import { rewind } from '../../domain/rewind';
import { chainOf, type Chain } from '../../domain/unsealed-event';
import { findLatestCheckpoint } from '../../queries/checkpoints';
import { listRecordEvents, type RecordHistory, type RecordKey } from '../../queries/list-record-events';
import { listVerifierKeys } from '../../queries/list-verifier-keys';
import { proveFromTiles } from '../proofs/prove-from-tiles';
import { findRoot } from '../proofs/find-root';
import type { BundleContent } from './compose-bundle';

const mostEvents = 5000;
const chainNames: readonly Chain[] = ['changes', 'happenings'];

/** Those that the checkpoint covers, with the values that their leaves are committed to. */
const listBundled = ({ events, present }: RecordHistory, { size }: Checkpoint): BundledEvent[] => {
  const images = rewind(events, present);
  return events.flatMap(({ sealed, ...event }, at) => {
    if (sealed === null || sealed.index >= size) return [];
    const after = event.kind === 'change' ? (images[at] ?? null) : null;
    return [{ event, after, ...sealed, payload: composePayload(event, after) }];
  });
};

const notSealed = (): Problem => new Problem(proofProblems['ledger.not-sealed'], 'The record is recorded; it is sealed within seconds.');

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
  /** What was asked for. */
  readonly subject: RecordKey;
  /** Whose record it is; null where it is no team's. */
  readonly team: string | null;
}

/**
 * Everything that a record's bundle tells, as far as the actor sees it.
 * @throws Problem when there is no such record, when it is not sealed yet, and when there is too much of it
 */
export const openBundle = async (
  sql: Sql,
  { type, key, since }: RecordKey & { readonly since: number | undefined },
): Promise<OpenedBundle> => {
  const history = await listRecordEvents(sql, { type, key }, mostEvents + 1);
  const last = history.events.at(-1);
  if (last === undefined) throw new Problem(problems['resource.not-found'], 'There is no such record, or nothing was recorded of it.');
  if (history.events.length > mostEvents) {
    throw new Problem(proofProblems['ledger.bundle-too-large'], `A bundle holds up to ${String(mostEvents)} events.`);
  }
  const { note, checkpoint, verifierKey } = await findSigned(sql);
  const bundled = listBundled(history, checkpoint);
  if (bundled.length === 0) throw notSealed();
  const chains = chainNames
    .map((chain) => ({ chain, events: bundled.filter(({ event }) => chainOf(event) === chain) }))
    .filter(({ events }) => events.length > 0);
  const about = {
    checkpoint,
    verifierKey,
    records: chains.map(({ chain, events }) => ({ type, key, chain, eventCount: events.length })),
    since: await proveSince(sql, since, checkpoint),
  };
  return { about, note, records: chains.map(({ events }) => events), subject: { type, key }, team: last.team };
};
