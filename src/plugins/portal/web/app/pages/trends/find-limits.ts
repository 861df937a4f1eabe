import type { Series } from '../../../../../../api/station/contracts/series';
import type { Station } from '../../../../../../api/station/contracts/station';
import type { ChartLimit } from '../../../../../../lib/chart/chart';
import { convert } from '../../../../../../lib/units';
import type { Threshold } from '../../../../../notifications/contracts/threshold';
import { trendsText } from '../../locales/trends';

type Place = Pick<Station, 'code' | 'site'>;
type Rule = Threshold['rule'];

/** How near a rule is to a place: that of the place itself, of its site, of the whole team; 0 where it does not hold. */
const nearness = ({ scope }: Rule, { code, site }: Place): number => {
  if (scope.kind === 'team') return 1;
  if (scope.kind === 'group') return scope.code !== null && scope.code === site ? 2 : 0;
  return scope.code === code ? 3 : 0;
};

/** How something was measured. */
type Measured = Pick<Series, 'panel' | 'method' | 'methodContext'>;

const suits = ({ variant, methods }: Rule, series: readonly Measured[]): boolean =>
  series.some(
    ({ panel, method, methodContext }) =>
      (variant === null || variant === panel) && (methods.length === 0 || methods.includes(`${methodContext ?? ''}/${method}`)),
  );

const amountsOf = (limit: Rule['warning']): string[] => {
  if (limit === null) return [];
  return 'at' in limit ? [limit.at] : [limit.low, limit.high];
};

/** The narrowest that fit each of the places, as the evaluation takes them. */
export const findRules = (thresholds: readonly Threshold[], places: readonly Place[], series: readonly Measured[]): Rule[] => {
  const rules = thresholds.map(({ rule }) => rule).filter((rule) => suits(rule, series));
  return places.flatMap((place) => {
    const nearest = Math.max(0, ...rules.map((rule) => nearness(rule, place)));
    return nearest === 0 ? [] : rules.filter((rule) => nearness(rule, place) === nearest);
  });
};

/** The lines of the limits that hold at these places, in the unit of the chart. One that cannot be told exactly in it is left out. */
export const findLimits = (thresholds: readonly Threshold[], places: readonly Place[], series: readonly Series[]): ChartLimit[] => {
  const unit = series[0]?.unit ?? '';
  const lines = findRules(thresholds, places, series).flatMap((rule) =>
    (['warning', 'critical'] as const).flatMap((level) =>
      amountsOf(rule[level]).flatMap((at): ChartLimit[] => {
        const amount = convert(at, rule.unit, unit);
        return amount === null ? [] : [{ label: trendsText.levels[level], amount, kind: level === 'warning' ? 'near' : 'above' }];
      }),
    ),
  );
  return [...new Map(lines.map((line) => [`${line.kind} ${line.amount}`, line])).values()];
};
