import type { Bound, Limit, Operator } from './types';

/** The amounts that are good. What has no limit on a side is good however far it goes there. */
export interface Range {
  readonly low: bigint | null;
  readonly high: bigint | null;
  /** Whether a limit itself is already beyond: the operator says so, nothing else. */
  readonly isBeyondAtLimit: boolean;
}

export type Place = 'within' | 'beyond' | 'unsure';

const isUpper = (operator: Operator): boolean => operator === 'above' || operator === 'at-or-above';

/** @throws Error when the limit does not fit the operator: such a rule is never stored */
export const composeRange = (operator: Operator, limit: Limit, read: (text: string) => bigint): Range => {
  const isBeyondAtLimit = operator === 'at-or-above' || operator === 'at-or-below';
  if ('at' in limit) {
    if (operator === 'outside') throw new Error('A rule about the outside of a range needs both of its ends.');
    const at = read(limit.at);
    return isUpper(operator) ? { low: null, high: at, isBeyondAtLimit } : { low: at, high: null, isBeyondAtLimit };
  }
  if (operator !== 'outside') throw new Error(`A rule about what is ${operator} a limit has one limit, not two.`);
  return { low: read(limit.low), high: read(limit.high), isBeyondAtLimit };
};

export const scaleRange = ({ low, high, isBeyondAtLimit }: Range, factor: bigint): Range => ({
  low: low === null ? null : low * factor,
  high: high === null ? null : high * factor,
  isBeyondAtLimit,
});

const isTooLow = (amount: bigint, { low, isBeyondAtLimit }: Range): boolean =>
  low !== null && (amount < low || (isBeyondAtLimit && amount === low));

const isTooHigh = (amount: bigint, { high, isBeyondAtLimit }: Range): boolean =>
  high !== null && (amount > high || (isBeyondAtLimit && amount === high));

export const isBeyond = (amount: bigint, range: Range): boolean => isTooHigh(amount, range) || isTooLow(amount, range);

/**
 * Where something lies of which only a bound is known: anywhere below its limit, or anywhere above it, the limit itself left out. Zero is no
 * end: some quantities go below it.
 */
export const placeBound = (side: Bound['side'], limit: bigint, { low, high }: Range): Place => {
  if (side === 'below') {
    if (low === null) return high === null || limit <= high ? 'within' : 'unsure';
    return limit <= low ? 'beyond' : 'unsure';
  }
  if (high === null) return low === null || limit >= low ? 'within' : 'unsure';
  return limit >= high ? 'beyond' : 'unsure';
};

/** The limit that an amount is measured against: the only one, or of two the one it is beyond. */
export const limitFor = (amount: bigint, range: Range): bigint | null => {
  if (range.low === null) return range.high;
  if (range.high === null) return range.low;
  if (isTooHigh(amount, range)) return range.high;
  return isTooLow(amount, range) ? range.low : null;
};

const isHighCovered = (one: Range, other: Range): boolean => {
  if (other.high === null) return true;
  if (one.high === null) return false;
  return one.high < other.high || (one.high === other.high && (one.isBeyondAtLimit || !other.isBeyondAtLimit));
};

const isLowCovered = (one: Range, other: Range): boolean => {
  if (other.low === null) return true;
  if (one.low === null) return false;
  return one.low > other.low || (one.low === other.low && (one.isBeyondAtLimit || !other.isBeyondAtLimit));
};

/** Whether all that is beyond the other is beyond this one. */
export const covers = (one: Range, other: Range): boolean => isHighCovered(one, other) && isLowCovered(one, other);
