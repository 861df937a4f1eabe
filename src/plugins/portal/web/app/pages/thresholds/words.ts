import { nameParameter } from '../../../../../../api/parameter/contracts/french-names';
import type { Threshold } from '../../../../../notifications/contracts/threshold';
import { formatDecimal, formatMoment, formatUnit } from '../../../../../../lib/format';
import { locale } from '../../here';
import { exceedanceText } from '../../locales/exceedances';
import { thresholdText } from '../../locales/thresholds';
import { tellActor, tellAmount } from '../exceedances/words';

export type Rule = Threshold['rule'];

/** One limit in words, such as `above 5 mg/L`; null where there is none. */
export const tellLimit = ({ operator, unit }: Rule, limit: Rule['warning']): string | null => {
  if (limit === null) return null;
  if ('at' in limit) return thresholdText.is[operator](tellAmount(limit.at, unit));
  const range = thresholdText.range(formatDecimal(limit.low, locale), formatDecimal(limit.high, locale));
  return thresholdText.is.outside(`${range} ${formatUnit(unit)}`);
};

export const tellLimits = (rule: Rule): string[] =>
  (['warning', 'critical'] as const).flatMap((level) => {
    const limit = tellLimit(rule, rule[level]);
    return limit === null ? [] : [thresholdText.limits[level](limit)];
  });

export const tellScope = ({ scope }: Rule): string =>
  scope.kind === 'team' ? thresholdText.team : thresholdText.scope[scope.kind](scope.name ?? scope.code ?? scope.id);

export const tellWatched = ({ quantityName, rule: { quantity, variant } }: Threshold): string => {
  const name = nameParameter({ code: quantity, name: quantityName ?? quantity }, locale);
  return variant === null ? name : exceedanceText.whatOf(name, variant);
};

export const tellPeriod = ({ effectiveFrom, effectiveTo }: Rule): string => {
  const from = effectiveFrom === null ? null : formatMoment(effectiveFrom, locale);
  const to = effectiveTo === null ? null : formatMoment(effectiveTo, locale);
  if (from !== null && to !== null) return thresholdText.between(from, to);
  if (from !== null) return thresholdText.from(from);
  return to === null ? thresholdText.always : thresholdText.to(to);
};

export const tellDone = (at: string | null, by: Threshold['confirmedBy']): string | null => {
  if (at === null) return null;
  const moment = formatMoment(at, locale);
  return by === null ? moment : thresholdText.did(moment, tellActor(by.actor, by.name));
};
