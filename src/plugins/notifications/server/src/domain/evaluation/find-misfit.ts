import { isInSeason } from './season';
import type { PreparedRule } from './prepare-rule';
import type { Misfit, Observation, Rule } from './types';

const isInScope = ({ subject, group }: Observation, { scope }: Rule): boolean => {
  if (scope.kind === 'team') return true;
  return scope.id === (scope.kind === 'subject' ? subject : group);
};

const isInEffect = ({ observedAt }: Observation, { from, to }: PreparedRule): boolean => {
  if (from === -Infinity && to === Infinity) return true;
  const at = Date.parse(observedAt);
  return at >= from && at < to;
};

/** Why this observation is no matter of this rule; null when it is one. */
export const findMisfit = (observation: Observation, prepared: PreparedRule): Misfit | null => {
  const { rule, methods } = prepared;
  if (rule.quantity !== observation.quantity) return 'other-quantity';
  if (rule.variant !== null && rule.variant !== observation.variant) return 'other-variant';
  if (!isInScope(observation, rule)) return 'out-of-scope';
  if (methods !== null && !methods.has(observation.method)) return 'other-method';
  if (!isInEffect(observation, prepared)) return 'not-in-effect';
  return isInSeason(observation.observedAt, rule.season) ? null : 'out-of-season';
};
