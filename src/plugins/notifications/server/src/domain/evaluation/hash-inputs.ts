import { parseDecimal } from '../../../../../../lib/decimal';
import { sha256Of } from '../../../../../../lib/sha256';
import type { Observation, Rule } from './types';

/** An amount has many spellings and one meaning; what is none is taken as it stands. */
const canonicalAmount = (text: string | null): string | null => (text === null ? null : (parseDecimal(text) ?? text));

const canonicalPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

const canonicalMoment = (text: string | null): string | null =>
  text === null || canonicalPattern.test(text) ? text : new Date(text).toISOString();

/** All of an observation that any outcome hangs on, as one line. That it is preliminary is told with it, and decides nothing. */
export const composeInput = (observation: Observation): string =>
  JSON.stringify([
    observation.id,
    observation.measurementId,
    observation.revision,
    observation.subject,
    observation.group,
    observation.quantity,
    observation.variant,
    observation.method,
    canonicalMoment(observation.observedAt),
    observation.unit,
    canonicalAmount(observation.value),
    observation.bound === null ? null : [observation.bound.side, canonicalAmount(observation.bound.limit)],
    observation.isEstimated,
  ]);

const ruleParts = ({ scope, warning, critical, occurrences, season, ...rule }: Rule) => [
  rule.id,
  rule.thresholdId,
  rule.version,
  rule.quantity,
  rule.variant,
  rule.unit,
  scope.kind === 'team' ? [scope.kind] : [scope.kind, scope.id],
  rule.operator,
  ...[warning, critical].map((limit) => (limit === null ? null : 'at' in limit ? [limit.at] : [limit.low, limit.high])),
  rule.clear,
  [occurrences.needed, occurrences.of],
  rule.clearAfter,
  season === null ? null : [season.from, season.to],
  [...rule.methods].sort(),
  rule.estimated,
  canonicalMoment(rule.effectiveFrom),
  canonicalMoment(rule.effectiveTo),
];

/**
 * SHA-256 over the rule's version and the observations in their order, one JSON list a line. Whoever has both can evaluate again and must
 * come to the same answer; who comes to the same hash need not.
 */
export const hashInputs = (rule: Rule, inputs: readonly string[]): string => {
  const lines = [JSON.stringify(['evaluation', 1]), JSON.stringify(ruleParts(rule)), ...inputs];
  return sha256Of(Buffer.from(`${lines.join('\n')}\n`)).toString('hex');
};
