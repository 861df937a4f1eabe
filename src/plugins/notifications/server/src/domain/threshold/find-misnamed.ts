import { units } from '../../../../../../lib/units';
import type { MeantByNames, ThresholdRule } from '../../../../contracts';

interface Misnamed {
  readonly code: 'threshold.unknown-name' | 'threshold.unit-unfit';
  /** Of the rule. */
  readonly path: string;
  readonly message: string;
}

const dimensionOf = (code: string): string | null => units.find((unit) => unit.code === code)?.dimension ?? null;

const unknown = (path: string, message: string): Misnamed => ({ code: 'threshold.unknown-name', path, message });

const misnamedUnit = (unit: string, usual: string): Misnamed[] => {
  const dimension = dimensionOf(unit);
  if (dimension !== null && dimension === dimensionOf(usual)) return [];
  return [{ code: 'threshold.unit-unfit', path: 'unit', message: `"${unit}" cannot be converted into "${usual}"` }];
};

const misnamedScope = ({ scope }: ThresholdRule, scopeId: string | null): Misnamed[] =>
  scope.kind === 'team' || scopeId !== null ? [] : [unknown('scope.code', `the team has no ${scope.kind} "${scope.code}"`)];

/** Which names of a rule stand for nothing. A rule that watches what is never observed would be silent for ever, and look as if all were well. */
export const findMisnamed = (rule: ThresholdRule, { unit, isVariantKnown, unknownMethods, scopeId }: MeantByNames): Misnamed[] => [
  ...(unit === null ? [unknown('quantity', `nobody knows a quantity "${rule.quantity}"`)] : misnamedUnit(rule.unit, unit)),
  ...(isVariantKnown ? [] : [unknown('variant', `nobody knows a variant "${rule.variant ?? ''}"`)]),
  ...unknownMethods.map((method) => unknown('methods', `nobody knows a method "${method}"`)),
  ...misnamedScope(rule, scopeId),
];
