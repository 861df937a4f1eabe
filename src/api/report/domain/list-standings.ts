import type { Outcome, ReportData, ReportedResult } from '../contracts/report-data';
import { groupBy } from './group-by';
import { extremesOf, ofPlaces } from './sum-up';
import { kindOf } from './tell-result';

/** The parameter for which the product is there; it is told of every station, with a threshold or without. */
const headline = 'naphthenic-acids';

/** How one parameter stands at one station. */
export interface Standing {
  readonly station: string;
  readonly stationName: string;
  readonly parameter: string;
  readonly parameterName: string;
  readonly unit: string;
  readonly newest: ReportedResult;
  readonly resultCount: number;
  readonly notFoundCount: number;
  /** The largest measured amount, in `unit`. */
  readonly most: string | null;
  /** The gravest that any of its results came to. */
  readonly worst: Outcome;
}

const gravity: readonly Outcome[] = ['unruled', 'clear', 'undecidable', 'indeterminate', 'warning', 'critical'];

export const worstOf = (outcomes: readonly Outcome[]): Outcome =>
  outcomes.reduce<Outcome>((worst, one) => (gravity.indexOf(one) > gravity.indexOf(worst) ? one : worst), 'unruled');

const isWatched = (results: readonly ReportedResult[]): boolean =>
  results.some(({ parameter, ruleId }) => parameter === headline || ruleId !== null);

/** What is measured at one station in one unit. Amounts of different units are never told as one. */
export const groupSeries = ({ results }: Pick<ReportData, 'results'>): ReportedResult[][] =>
  groupBy(ofPlaces(results), ({ station, parameter, unit }) => `${station}\n${parameter}\n${unit}`);

const toStanding = (results: readonly ReportedResult[]): Standing[] => {
  const newest = results.at(-1);
  if (newest === undefined) return [];
  const { station, stationName, parameter, parameterName, unit } = newest;
  return [
    {
      ...{ station, stationName, parameter, parameterName, unit, newest },
      resultCount: results.length,
      notFoundCount: results.filter((result) => kindOf(result) === 'below').length,
      most: extremesOf(results)?.most ?? null,
      worst: worstOf(results.map(({ outcome }) => outcome)),
    },
  ];
};

/** By station and parameter: what a threshold is about, and the headline parameter everywhere. */
export const listStandings = (data: Pick<ReportData, 'results'>): Standing[] => groupSeries(data).filter(isWatched).flatMap(toStanding);
