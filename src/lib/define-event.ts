import type { z } from 'zod';

/**
 * What happened, told to layers further right without knowing them. An event is written to the outbox in the transaction that makes it
 * true; each subscriber then gets it by a job of its own, at least once, and must be idempotent by the event's id. Contracts, which the
 * browser reads too, say what events there are: so this stands apart from what carries them.
 */
export interface EventType<S extends z.ZodType = z.ZodType> {
  /** `noun.verb-past`. */
  readonly name: string;
  readonly payload: S;
}

export const defineEvent = <S extends z.ZodType>(type: EventType<S>): EventType<S> => type;
