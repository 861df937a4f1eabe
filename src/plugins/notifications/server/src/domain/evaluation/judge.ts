import { composeRatio, formatAmount, readAmount } from './amount';
import { findMisfit } from './find-misfit';
import { findYardstick, type PreparedRule, type Yardstick } from './prepare-rule';
import { isBeyond, limitFor, placeBound, type Place } from './range';
import type { Bound, Judgement, Level, Observation, Reason, Rule } from './types';

const withoutLevel = (outcome: Judgement['outcome'], reason: Reason): Judgement => ({
  outcome,
  reason,
  level: null,
  ratio: null,
  compared: null,
  isClearing: false,
});

/** The amount in the rule's unit, when a decimal can say it. */
const formatCompared = (scaled: bigint, { divisor }: Yardstick): string | null => {
  if (divisor === 1n) return formatAmount(scaled);
  return scaled % divisor === 0n ? formatAmount(scaled / divisor) : null;
};

interface Found {
  readonly level: Level | null;
  readonly reason: Reason;
}

const levelOf = (scaled: bigint, { warning, critical }: Yardstick): Found => {
  if (critical !== null && isBeyond(scaled, critical)) return { level: 'critical', reason: 'beyond-critical' };
  if (warning !== null && isBeyond(scaled, warning)) return { level: 'warning', reason: 'beyond-warning' };
  return { level: null, reason: 'within-limits' };
};

const isCapped = ({ level }: Found, { isEstimated }: Observation, { estimated }: Rule): boolean =>
  isEstimated && estimated === 'capped' && level === 'critical';

const capped: Found = { level: 'warning', reason: 'estimated-capped' };

/** Measured against the limit of its level; what is beyond none, against the one that it would meet first. */
const ratioOf = (scaled: bigint, level: Level | null, { warning, critical }: Yardstick): string | null => {
  const range = level === 'critical' ? (critical ?? warning) : (warning ?? critical);
  const limit = range === null ? null : limitFor(scaled, range);
  return limit === null ? null : composeRatio(scaled, limit);
};

const judgeValue = (observation: Observation, value: string, rule: Rule, yardstick: Yardstick): Judgement => {
  const amount = readAmount(value);
  if (amount === null) return withoutLevel('undecidable', 'value-unreadable');
  const scaled = amount * yardstick.factor;
  const found = levelOf(scaled, yardstick);
  const { level, reason } = isCapped(found, observation, rule) ? capped : found;
  return {
    outcome: level ?? 'clear',
    reason,
    level,
    ratio: ratioOf(scaled, level, yardstick),
    compared: formatCompared(scaled, yardstick),
    isClearing: level === null && (yardstick.clear === null || !isBeyond(scaled, yardstick.clear)),
  };
};

const reasonWhenUnsure = { below: 'limit-above-threshold', above: 'range-below-threshold' } as const;

/**
 * What is certain counts, and nothing else does. Beyond the warning limit whatever the amount may be: that is a warning, even if it may be
 * critical. Perhaps within and perhaps beyond: nobody can tell.
 */
const weighBound = (critical: Place, warning: Place, side: Bound['side']): Found & { readonly isUnsure: boolean } => {
  if (critical === 'beyond') return { level: 'critical', reason: 'beyond-critical', isUnsure: false };
  if (warning === 'beyond')
    return { level: 'warning', reason: critical === 'unsure' ? 'at-least-warning' : 'beyond-warning', isUnsure: false };
  const isUnsure = critical === 'unsure' || warning === 'unsure';
  return { level: null, reason: isUnsure ? reasonWhenUnsure[side] : 'within-limits', isUnsure };
};

const judgeBound = (observation: Observation, { side, limit }: Bound, rule: Rule, yardstick: Yardstick): Judgement => {
  if (limit === null) return withoutLevel('indeterminate', 'limit-unknown');
  const amount = readAmount(limit);
  if (amount === null) return withoutLevel('undecidable', 'value-unreadable');
  const scaled = amount * yardstick.factor;
  const { warning, critical, clear } = yardstick;
  const placeIn = (range: typeof warning): Place => (range === null ? 'within' : placeBound(side, scaled, range));
  const weighed = weighBound(placeIn(critical), placeIn(warning), side);
  const { level, reason } = isCapped(weighed, observation, rule) ? capped : weighed;
  return {
    outcome: weighed.isUnsure ? 'indeterminate' : (level ?? 'clear'),
    reason,
    level,
    // Nothing is put in the place of what has no value, not even to divide by it: see docs/adr/0012.
    ratio: null,
    compared: formatCompared(scaled, yardstick),
    isClearing: level === null && !weighed.isUnsure && placeIn(clear) === 'within',
  };
};

/** What a rule says of an observation. Equality is decided by the operator alone. */
export const judge = (observation: Observation, prepared: PreparedRule): Judgement => {
  const { rule } = prepared;
  const misfit = findMisfit(observation, prepared);
  if (misfit !== null) return withoutLevel('not-counted', misfit);
  if (observation.isEstimated && rule.estimated === 'ignored') return withoutLevel('not-counted', 'estimated-ignored');
  const yardstick = findYardstick(prepared, observation.unit);
  if (typeof yardstick === 'string') return withoutLevel('undecidable', yardstick);
  if (observation.value !== null) return judgeValue(observation, observation.value, rule, yardstick);
  if (observation.bound !== null) return judgeBound(observation, observation.bound, rule, yardstick);
  return withoutLevel('undecidable', 'value-missing');
};
