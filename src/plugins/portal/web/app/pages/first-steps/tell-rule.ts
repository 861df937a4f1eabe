import type { components } from '../../api/schema';
import { formatDecimal, formatUnit } from '../../../../../../lib/format';
import { locale } from '../../here';
import { firstStepsText } from '../../locales/first-steps';

export type Threshold = components['schemas']['Threshold'];
type Rule = Threshold['rule'];

const tellLimit = ({ operator, unit }: Rule, limit: NonNullable<Rule['warning']>): string => {
  const amount =
    'at' in limit
      ? formatDecimal(limit.at, locale)
      : firstStepsText.range(formatDecimal(limit.low, locale), formatDecimal(limit.high, locale));
  return firstStepsText.limits[operator](`${amount} ${formatUnit(unit)}`);
};

/** From which amount on somebody is told, in words. */
export const tellRule = (rule: Rule): string =>
  [
    rule.warning === null ? [] : firstStepsText.warning(tellLimit(rule, rule.warning)),
    rule.critical === null ? [] : firstStepsText.critical(tellLimit(rule, rule.critical)),
  ]
    .flat()
    .join(', ');

export const tellScope = ({ scope }: Rule): string =>
  scope.kind === 'team' ? firstStepsText.everywhere : firstStepsText.at(scope.name ?? scope.code ?? scope.id);

/** As somebody would ask for it. */
export const toWanted = ({ scope, ...rule }: Rule) => ({
  ...rule,
  scope: scope.kind === 'team' ? ({ kind: 'team' } as const) : { kind: scope.kind, code: scope.code ?? scope.id },
});
