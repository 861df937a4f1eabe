import { undo, type Image } from '../rewind';
import type { Values } from '../unsealed-event';

/** A change of a record as it is found in the ledger. */
export interface RecordEvent {
  readonly id: string;
  readonly action: string;
  readonly actor: string;
  readonly transaction: string;
  readonly recordedAt: string;
  readonly changed: readonly string[];
  readonly reasonCode: string | null;
  /** Early releases recorded that something changed, but no values. */
  readonly hasValues: boolean;
  readonly prior: Values | null;
  readonly intent: string | null;
  readonly reason: string | null;
  readonly requestId: string | null;
  /** What it left behind was kept for its period and is gone, and why it happened with it. */
  readonly isPruned: boolean;
  /** What was there before it was kept for its period and is gone. */
  readonly endsPruned: boolean;
}

/** How a record was at a moment, as far as that can be known. */
export interface State {
  /** Null when there was none, or when it is not known. */
  readonly image: Image;
  readonly isProven: boolean;
  /** It was proven for as long as it had to be kept. */
  readonly wasPruned?: true;
}

export interface Version {
  readonly event: RecordEvent;
  readonly before: State;
  readonly after: State;
}

const unknown: State = { image: null, isProven: false };
const pruned: State = { image: null, isProven: false, wasPruned: true };
const absent: State = { image: null, isProven: true };

const stateBefore = (event: RecordEvent, after: State): State => {
  if (event.action === 'insert') return absent;
  if (event.endsPruned) return pruned;
  if (event.action === 'baseline' || !event.hasValues) return unknown;
  if (event.action === 'delete') return event.prior === null ? unknown : { image: undo(event, null), isProven: true };
  return after.isProven && after.image !== null ? { image: undo(event, after.image), isProven: true } : unknown;
};

/** Goes back from how a record is now, event by event, the newest first. */
export class Rewinder {
  private state: State;

  constructor(present: Image) {
    // A record that is not there although nobody removed it cannot be seen, which proves nothing.
    this.state = present === null ? unknown : { image: present, isProven: true };
  }

  goBehind(event: RecordEvent): Version {
    const after = event.action === 'delete' ? absent : this.state;
    const before = stateBefore(event, after);
    this.state = before;
    return { event, before, after };
  }
}
