import { compareDecimals } from '../../../../../../lib/decimal';
import { convert } from '../../../../../../lib/units';
import type { Threshold } from '../../../../../notifications/contracts/threshold';

type Rule = Pick<Threshold['rule'], 'operator' | 'unit' | 'warning' | 'critical'>;

/** How a result stands to the limits of the rules that hold for it; `open` where that cannot be told. */
export type Standing = 'within' | 'warning' | 'critical' | 'open' | 'none';

interface Amount {
  readonly amount: string;
  readonly kind: 'value' | 'below' | 'above';
}

/** Whether an amount is beyond a limit; null where its bound leaves that open, as with what was not found below a higher amount. */
const isBeyond = ({ amount, kind }: Amount, limit: string, side: 'up' | 'down', isBeyondAtLimit: boolean): boolean | null => {
  const difference = compareDecimals(amount, limit) * (side === 'up' ? 1 : -1);
  const reaches = difference > 0 || (difference === 0 && isBeyondAtLimit);
  if (kind === 'value') return reaches;
  // What is only bounded lies on one side of its bound, and surely beyond only where the limit lies on the other.
  const leadsBeyond = (kind === 'above') === (side === 'up');
  if (leadsBeyond) return difference >= 0 ? true : null;
  return difference <= 0 ? false : null;
};

const isBeyondLimit = (amount: Amount, limit: NonNullable<Rule['warning']>, { operator, unit }: Rule, shownIn: string): boolean | null => {
  const [low, high] = 'at' in limit ? [limit.at, limit.at] : [limit.low, limit.high];
  const [lowHere, highHere] = [convert(low, unit, shownIn), convert(high, unit, shownIn)];
  if (lowHere === null || highHere === null) return null;
  const isAtLimit = operator === 'at-or-above' || operator === 'at-or-below';
  const sides = operator === 'outside' ? (['up', 'down'] as const) : operator.endsWith('above') ? (['up'] as const) : (['down'] as const);
  const answers = sides.map((side) => isBeyond(amount, side === 'up' ? highHere : lowHere, side, isAtLimit));
  return answers.includes(true) ? true : answers.includes(null) ? null : false;
};

/** The gravest that is sure; what is open is said only where nothing is. */
export const standingOf = (amount: Amount | null, rules: readonly Rule[], unit: string): Standing => {
  if (rules.length === 0) return 'none';
  if (amount === null) return 'open';
  const answers = rules.flatMap((rule) =>
    (['critical', 'warning'] as const).flatMap((level) => {
      const limit = rule[level];
      return limit === null ? [] : [{ level, isBeyond: isBeyondLimit(amount, limit, rule, unit) }];
    }),
  );
  const beyond = answers.filter((answer) => answer.isBeyond === true).map(({ level }) => level);
  if (beyond.includes('critical')) return 'critical';
  if (beyond.includes('warning')) return 'warning';
  return answers.some((answer) => answer.isBeyond === null) ? 'open' : 'within';
};
