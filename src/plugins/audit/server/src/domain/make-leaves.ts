import { composePayload } from './compose-payload';
import { commitTo, encodeLeaf, readPlace } from './leaf';
import { rewind, type Image } from './rewind';
import { hashLeaf } from './tree/hashes';
import type { Step, UnsealedEvent } from './unsealed-event';

/** All events of one chain that are about to be sealed, with what is known around them. */
export interface ChainEvents {
  readonly events: readonly UnsealedEvent[];
  /** What has changed in the record since. */
  readonly later: readonly Step[];
  /** How the record is now; nothing where they are no changes of it. */
  readonly present: Image;
  /** The leaf of the event before these; null when these are the first. */
  readonly previous: Uint8Array | null;
}

export interface MadeLeaf {
  readonly eventId: string;
  readonly bytes: Buffer;
  readonly hash: Buffer;
  readonly salt: Buffer;
}

export interface Secrets {
  /** 32 bytes: random ones for a new leaf, those of the leaf to check it. */
  readonly saltOf: (event: UnsealedEvent) => Buffer;
  /** Of leaves whose values were pruned: the commitment that they have, which nothing can be held against any more. */
  readonly keptCommitmentOf?: (event: UnsealedEvent) => Buffer | undefined;
}

/** Each event's leaf, chained to the one before. */
export const makeLeaves = ({ events, later, present, previous }: ChainEvents, { saltOf, keptCommitmentOf }: Secrets): MadeLeaf[] => {
  const images = rewind([...events, ...later], present);
  let before = previous === null ? null : { hash: hashLeaf(previous), sequence: readPlace(previous) };
  return events.map((event, at) => {
    const salt = saltOf(event);
    const payload = Buffer.from(composePayload(event, event.kind === 'change' ? (images[at] ?? null) : null));
    const sequence = (before?.sequence ?? 0) + 1;
    const bytes = encodeLeaf({
      ...event,
      eventId: event.id,
      sequence: String(sequence),
      previous: before?.hash ?? null,
      commitment: keptCommitmentOf?.(event) ?? commitTo(payload, salt),
    });
    const hash = hashLeaf(bytes);
    before = { hash, sequence };
    return { eventId: event.id, bytes, hash, salt };
  });
};
