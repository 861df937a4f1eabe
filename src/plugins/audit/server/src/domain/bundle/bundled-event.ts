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
}

/** One line of events.jsonl. `record` is the place of its record in the manifest. */
export const formatEventLine = ({ index, leaf, salt, payload }: BundledEvent, record: number, proof: readonly string[]): string =>
  `${toCanonicalJson({
    index: String(index),
    leaf: leaf.toString('base64'),
    payload,
    proof,
    record: String(record),
    salt: salt.toString('base64'),
  })}\n`;
