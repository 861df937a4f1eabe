import { sha256Of } from '../../../../../../lib/sha256';
import { toCanonicalJson } from '../canonical-json';
import type { Checkpoint } from '../checkpoint';
import type { Chain } from '../unsealed-event';

/**
 * What a bundle says of itself. Everything in it follows from the files and the checkpoint, and the verifier makes it again, so that no
 * word of it can be changed; another word here needs another version.
 */
const format = 'luminous-glassbox';
const version = '1';
/** Of bundles that lack values which were pruned; older verifiers then say that they cannot conclude. */
const prunedVersion = '2';

const claims = [
  'Each event in this bundle is in the log as it was when the checkpoint was signed.',
  'Of each record, the changes in this bundle are its first ones in the log, in their order and without gaps; so is what else happened about it.',
  'The values shown are those that were committed to when the event was sealed.',
];
const notProven = [
  'That no newer event of a record was in the log when the checkpoint was signed.',
  'That what was entered was true.',
  'What was before an event "baseline", or in events recorded before values were kept.',
  'What happened about a record without changing it, such as who looked at it, where its chain "happenings" was left out.',
  'That the log was not rewritten by whoever holds its key; compare with a checkpoint that you kept from before.',
];

const notProvenOfPruned = 'What the values were that are no longer kept.';

export interface BundleFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface BundledRecord {
  readonly type: string;
  readonly key: string;
  readonly chain: Chain;
  readonly eventCount: number;
}

/** That the log began, when it had so many events, with what it holds now. */
export interface SinceProof {
  readonly size: number;
  readonly root: Buffer;
  readonly proof: readonly string[];
}

export interface BundleAbout {
  readonly checkpoint: Checkpoint;
  /** By which the checkpoint is verified. */
  readonly verifierKey: string;
  readonly records: readonly BundledRecord[];
  readonly since: SinceProof | null;
}

const describe = ({ name, bytes }: BundleFile) => [name, { sha256: sha256Of(bytes).toString('hex'), size: String(bytes.length) }] as const;

export const composeManifest = ({ checkpoint, verifierKey, records, since }: BundleAbout, files: readonly BundleFile[]): string => {
  const isPruned = files.some(({ name }) => name === 'prunings.jsonl');
  return toCanonicalJson({
    checkpoint: { origin: checkpoint.origin, size: String(checkpoint.size) },
    claims,
    files: Object.fromEntries(files.map(describe)),
    format,
    key: verifierKey,
    notProven: isPruned ? [...notProven, notProvenOfPruned] : notProven,
    records: records.map(({ type, key, chain, eventCount }) => ({ chain, events: String(eventCount), key, type })),
    since: since === null ? undefined : { size: String(since.size), root: since.root.toString('base64'), proof: since.proof },
    version: isPruned ? prunedVersion : version,
  });
};
