import { sha256Of } from '../../../../../lib/sha256';
import { toCanonicalJson } from './canonical-json';

/**
 * What the tree holds of an event: which record, what kind of change, when and by whom, but no value and nothing personal, so that it can
 * be published and kept for ever. Values stand in the payload, of which the leaf holds a salted commitment. The version says which members
 * there are; what follows later gets another version, and old leaves stay as they are.
 */
export interface Leaf {
  readonly eventId: string;
  readonly kind: string;
  readonly action: string;
  /** Reference by kind and id; whom an id names is said elsewhere. */
  readonly actor: string;
  /** Kind of record and which; empty for events about no record. */
  readonly type: string;
  readonly key: string;
  readonly team: string | null;
  /** Changes of one transaction belong together. */
  readonly transaction: string;
  /** UTC, microseconds. */
  readonly recordedAt: string;
  /** When it happened, in the words of whoever says so. */
  readonly claimedAt: string | null;
  readonly changed: readonly string[];
  readonly reasonCode: string | null;
  /** The how manieth change of its record, or the how manieth other event about it, from 1. */
  readonly sequence: string;
  /** Hash of the leaf of the event before in the same chain; null for its first. */
  readonly previous: Buffer | null;
  readonly commitment: Buffer;
}

const leafVersion = '1';

export const encodeLeaf = (leaf: Leaf): Buffer =>
  Buffer.from(
    toCanonicalJson({
      action: leaf.action,
      actor: leaf.actor,
      changed: leaf.changed,
      claimedAt: leaf.claimedAt ?? undefined,
      commitment: leaf.commitment.toString('base64'),
      event: leaf.eventId,
      key: leaf.key,
      kind: leaf.kind,
      previous: leaf.previous?.toString('base64'),
      reasonCode: leaf.reasonCode ?? undefined,
      recordedAt: leaf.recordedAt,
      sequence: leaf.sequence,
      team: leaf.team ?? undefined,
      transaction: leaf.transaction,
      type: leaf.type,
      v: leafVersion,
    }),
  );

/** The how manieth event of its chain a leaf is about. */
export const readPlace = (leaf: Uint8Array): number => {
  const [, sequence] = /"sequence":"([1-9]\d{0,14})"/.exec(Buffer.from(leaf).toString()) ?? [];
  if (sequence === undefined) throw new Error('A leaf of the ledger does not say which of its record it is.');
  return Number(sequence);
};

/** What a leaf is committed to, whether or not it is still there. */
export const readCommitment = (leaf: Uint8Array): Buffer => {
  const [, commitment = ''] = /"commitment":"([^"]*)"/.exec(Buffer.from(leaf).toString()) ?? [];
  return Buffer.from(commitment, 'base64');
};

const commitmentPrefix = Buffer.from('luminous-payload-v1\0');

/** Without the salt nobody can try out likely values; with it gone, the commitment says nothing any more. */
export const commitTo = (payload: Uint8Array, salt: Uint8Array): Buffer => sha256Of(commitmentPrefix, salt, payload);
