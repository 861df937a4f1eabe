import type { ChartLimit, ChartPoint } from '../../../lib/chart/chart';
import { convert } from '../../../lib/units';
import type { ReportData, ReportedResult, ReportedThreshold } from '../contracts/report-data';
import { groupBy } from './group-by';
import { groupSeries, worstOf } from './list-standings';
import { amountOf, kindOf } from './tell-result';

export interface TrendSeries {
  readonly method: string;
  readonly panel: string | null;
  readonly fraction: string | null;
  readonly points: readonly ChartPoint[];
}

/** One parameter at one station over time, in one unit. */
export interface Trend {
  readonly station: string;
  readonly stationName: string;
  readonly parameter: string;
  readonly parameterName: string;
  readonly unit: string;
  /** Results of two methods are never joined by one line. */
  readonly series: readonly TrendSeries[];
  readonly limits: readonly (Omit<ChartLimit, 'label'> & { readonly level: 'warning' | 'critical' })[];
  readonly results: readonly ReportedResult[];
}

const toPoint = (result: ReportedResult): ChartPoint[] => {
  const amount = amountOf(result);
  return amount === null ? [] : [{ at: result.sampledAt, amount, kind: kindOf(result) }];
};

const composeSeries = (results: readonly ReportedResult[]): TrendSeries[] =>
  groupBy(results, ({ methodContext, method, panel, fraction, speciation }) =>
    JSON.stringify([methodContext, method, panel, fraction, speciation]),
  ).flatMap((group) => {
    const [first] = group;
    const points = group.flatMap(toPoint);
    if (first === undefined || points.length === 0) return [];
    const { method, panel, fraction } = first;
    return [{ method, panel, fraction, points }];
  });

const limitsOf = ({ rule }: ReportedThreshold, unit: string): Trend['limits'] =>
  (['critical', 'warning'] as const).flatMap((level) => {
    const limit = rule[level];
    const kind = level === 'critical' ? ('above' as const) : ('near' as const);
    if (limit === null) return [];
    return ('at' in limit ? [limit.at] : [limit.low, limit.high]).flatMap((amount) => {
      const converted = convert(amount, rule.unit, unit);
      return converted === null ? [] : [{ level, kind, amount: converted }];
    });
  });

const toTrend =
  (thresholds: ReadonlyMap<string, ReportedThreshold>) =>
  (results: ReportedResult[]): Trend[] => {
    const [first] = results;
    if (first === undefined) return [];
    const { station, stationName, parameter, parameterName, unit } = first;
    const rules = [...new Set(results.flatMap(({ ruleId }) => ruleId ?? []))].flatMap((id) => thresholds.get(id) ?? []);
    const series = composeSeries(results);
    if (series.length === 0) return [];
    return [
      { station, stationName, parameter, parameterName, unit, series, limits: rules.flatMap((rule) => limitsOf(rule, unit)), results },
    ];
  };

/** A line needs two ends. */
const fewestResults = 2;

const gravities = { critical: 0, warning: 1, indeterminate: 2, undecidable: 3, clear: 4, unruled: 5 } as const;

interface Trends {
  readonly shown: readonly Trend[];
  /** So many more are told by the table alone. */
  readonly leftOut: number;
}

/** The gravest first; those that a threshold is about, and naphthenic acids everywhere. */
export const composeTrends = (data: ReportData, most: number): Trends => {
  const thresholds = new Map(data.thresholds.map((threshold) => [threshold.versionId, threshold]));
  const worst = (results: readonly ReportedResult[]): number => gravities[worstOf(results.map(({ outcome }) => outcome))];
  const groups = groupSeries(data)
    .filter((results) => results.length >= fewestResults)
    .filter((results) => results.some(({ parameter, ruleId }) => parameter === 'naphthenic-acids' || ruleId !== null))
    .sort((one, other) => worst(one) - worst(other));
  return { shown: groups.slice(0, most).flatMap(toTrend(thresholds)), leftOut: Math.max(0, groups.length - most) };
};
