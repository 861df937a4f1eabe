/** An event as the sealer finds it. Values are text or nothing, whatever their column is. */
export interface UnsealedEvent {
  readonly id: string;
  readonly kind: string;
  readonly action: string;
  readonly actor: string;
  readonly type: string;
  readonly key: string;
  readonly team: string | null;
  readonly transaction: string;
  readonly recordedAt: string;
  readonly claimedAt: string | null;
  readonly changed: readonly string[];
  readonly reasonCode: string | null;
  /** Null for events of releases that kept no values. */
  readonly context: EventContext | null;
  readonly prior: Values | null;
  readonly detail: string | null;
}

export interface EventContext {
  readonly intent: string | null;
  readonly reason: string | null;
  readonly requestId: string | null;
  readonly address: string | null;
  readonly databaseRole: string;
}

export type Values = Readonly<Record<string, string | null>>;

/**
 * What changed a record, and what else happened about it, are two chains: in each, every event names the one before, and they are counted.
 */
export type Chain = 'changes' | 'happenings';

export const chainOf = ({ kind }: { readonly kind: string }): Chain => (kind === 'change' ? 'changes' : 'happenings');

/** What is needed to go back behind an event. */
export type Step = Pick<UnsealedEvent, 'id' | 'action' | 'prior'>;
