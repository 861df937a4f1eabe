import { compareDecimals } from '../../../lib/decimal';
import type { Outcome, ReportData, ReportedResult } from '../contracts/report-data';
import { kindOf } from './tell-result';

/** Blanks, spikes and the like tell about the measuring, not about the place. */
export const ofPlaces = (results: readonly ReportedResult[]): ReportedResult[] =>
  results.filter(({ isQualityControl }) => !isQualityControl);

export interface Sums {
  readonly results: number;
  readonly samples: number;
  readonly stations: number;
  readonly parameters: number;
  readonly qualityControl: number;
  readonly preliminary: number;
  readonly notFound: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
}

const distinct = (values: readonly string[]): number => new Set(values).size;

export const sumUp = ({ results }: Pick<ReportData, 'results'>): Sums => {
  const shown = ofPlaces(results);
  const outcomes: Record<Outcome, number> = { clear: 0, warning: 0, critical: 0, indeterminate: 0, undecidable: 0, unruled: 0 };
  for (const { outcome } of shown) outcomes[outcome] += 1;
  return {
    results: shown.length,
    samples: distinct(shown.map(({ station, sample, sampledAt }) => `${station}\n${sample}\n${sampledAt}`)),
    stations: distinct(shown.map(({ station }) => station)),
    parameters: distinct(shown.map(({ parameter }) => parameter)),
    qualityControl: results.length - shown.length,
    preliminary: shown.filter(({ reviewState }) => reviewState === 'Preliminary').length,
    notFound: shown.filter((result) => kindOf(result) === 'below').length,
    outcomes,
  };
};

/** Measured amounts in one unit; null where there are none. */
export const extremesOf = (results: readonly ReportedResult[]): { readonly least: string; readonly most: string } | null => {
  const amounts = results.flatMap(({ value }) => value ?? []).sort(compareDecimals);
  const [least, most] = [amounts[0], amounts.at(-1)];
  return least === undefined || most === undefined ? null : { least, most };
};
