import { findYardstick, type PreparedRule, type Yardstick } from './prepare-rule';
import { covers, scaleRange, type Range } from './range';
import type { Rule } from './types';

const estimatedWeight = { ignored: 0, capped: 1, full: 2 };

/**
 * Whether one has enough of them whenever the other has. Of what was beyond a limit among the other's last, so many at least are among the
 * one's last as these are not fewer; and the very last always is: with it the other one opens.
 */
const isContentWithAsFew = (one: Rule['occurrences'], other: Rule['occurrences']): boolean => {
  const unseen = Math.max(0, other.of - one.of);
  return one.needed <= Math.max(1, other.needed - unseen);
};

const isAsEasilyFulfilled = (one: Rule, other: Rule): boolean =>
  isContentWithAsFew(one.occurrences, other.occurrences) && estimatedWeight[one.estimated] >= estimatedWeight[other.estimated];

/** `other` is null where that rule has no such limit: then there is nothing to be as strict as. */
const isCovered = (one: Range | null, other: Range | null, { factor }: Yardstick): boolean =>
  other === null || (one !== null && covers(one, scaleRange(other, factor)));

/**
 * Whether one rule is as strict as the other in all: no limit of its is passed later, it asks for no more of them, and no estimate counts for less.
 * Rules about different sides, in units that cannot be compared, or of which each is the stricter somewhere, are not: all of them apply.
 */
export const isAsStrict = (one: PreparedRule, other: PreparedRule): boolean => {
  if (!isAsEasilyFulfilled(one.rule, other.rule)) return false;
  const yardstick = findYardstick(one, other.rule.unit);
  if (typeof yardstick === 'string') return false;
  const mildest = (rule: Pick<Yardstick, 'warning' | 'critical'>) => rule.warning ?? rule.critical;
  return isCovered(mildest(yardstick), mildest(other), yardstick) && isCovered(yardstick.critical, other.critical, yardstick);
};

/** Which sides a rule is about, as bits: too much, too little, or both. */
export const sidesOf = ({ operator }: Rule): number => {
  if (operator === 'outside') return 3;
  return operator === 'above' || operator === 'at-or-above' ? 1 : 2;
};
