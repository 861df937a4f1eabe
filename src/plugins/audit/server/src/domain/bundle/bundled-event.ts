import { toCanonicalJson } from '../canonical-json';
import type { Image } from '../rewind';
import type { UnsealedEvent } from '../unsealed-event';

/** A sealed event with all that shows it. */
export interface BundledEvent {
  readonly event: UnsealedEvent;
  /** How it left its record. */
  readonly after: Image;
  readonly index: number;
  readonly leaf: Buffer;
  readonly salt: Buffer;
  /** What the leaf is committed to, in the spelling that was hashed. */
  readonly payload: string;
  /** Where payload and salt are gone: the event of the log that says that they were pruned. */
  readonly prunedBy?: string;
}

export const isPrunedAway = ({ prunedBy }: BundledEvent): boolean => prunedBy !== undefined;

/** One line of events.jsonl. `record` is the place of its record in the manifest. */
export const formatEventLine = (
  { index, leaf, salt, payload, prunedBy }: BundledEvent,
  record: number,
  proof: readonly string[],
): string => {
  const shown = prunedBy === undefined ? { payload, salt: salt.toString('base64') } : { pruned: prunedBy };
  return `${toCanonicalJson({ index: String(index), leaf: leaf.toString('base64'), proof, record: String(record), ...shown })}\n`;
};

/** An event that says which values were pruned, to show that those which a bundle lacks were. */
export interface BundledPruning extends Pick<BundledEvent, 'index' | 'leaf' | 'salt' | 'payload'> {
  /** All events of its stroke. */
  readonly eventIds: readonly string[];
}

/** One line of prunings.jsonl. */
export const formatPruningLine = ({ index, leaf, salt, payload, eventIds }: BundledPruning, proof: readonly string[]): string =>
  `${toCanonicalJson({
    events: eventIds,
    index: String(index),
    leaf: leaf.toString('base64'),
    payload,
    proof,
    salt: salt.toString('base64'),
  })}\n`;
