/** Why a delivery did not get through, as far as that decides what comes next. */
export type Failure =
  | { readonly kind: 'transient' }
  /** Whoever was asked said when to come back, in seconds. */
  | { readonly kind: 'throttled'; readonly retryAfterSeconds: number | null }
  /** The same message would be refused again. */
  | { readonly kind: 'permanent' }
  /** Nobody is there any more: the place itself is to be forgotten. */
  | { readonly kind: 'gone' };

export type NextAttempt =
  | { readonly kind: 'retry'; readonly afterMs: number }
  /** Staff may look at it and send it once more. */
  | { readonly kind: 'dead'; readonly reason: 'permanent' | 'gone' | 'exhausted' };

const secondMs = 1000;
const hourMs = 3600 * secondMs;
const firstWaitMs = 15 * secondMs;
/** Eight attempts in about half an hour: most troubles are over by then. */
const quickAttempts = 8;
/** Then every hour, until a day has passed since the first. */
const mostAttempts = quickAttempts + 23;
const longestWaitMs = 24 * hourMs;

/** So that those that failed together do not come back together. */
const jitter = 0.2;

/**
 * What to do after `attempts` attempts, the last of which failed so. `random` is from 0 up to 1. A wait is never longer than planned, so that
 * all of them fit into a day, but for one that was asked for, which is never shorter.
 */
export const nextAttempt = (attempts: number, failure: Failure, random: number): NextAttempt => {
  if (failure.kind === 'permanent' || failure.kind === 'gone') return { kind: 'dead', reason: failure.kind };
  if (attempts >= mostAttempts) return { kind: 'dead', reason: 'exhausted' };
  const plannedMs = attempts < quickAttempts ? firstWaitMs * 2 ** (attempts - 1) : hourMs;
  const ownMs = plannedMs * (1 - jitter * random);
  const askedMs = failure.kind === 'throttled' ? (failure.retryAfterSeconds ?? 0) * secondMs * (1 + jitter * random) : 0;
  return { kind: 'retry', afterMs: Math.round(Math.min(Math.max(ownMs, askedMs), longestWaitMs)) };
};
