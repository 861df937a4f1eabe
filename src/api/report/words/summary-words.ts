import type { Outcome } from '../contracts/report-data';

/** Every word of the summary, in one language. */
export interface SummaryWords {
  readonly title: string;
  readonly period: (from: string, to: string) => string;
  readonly preparedFor: string;
  readonly covers: (sites: string) => string;
  readonly reportId: string;
  readonly snapshotId: string;
  readonly cutOff: string;
  readonly contact: string;
  readonly approvals: string;
  readonly preliminaryMark: string;
  readonly found: string;
  readonly nothingFound: string;
  readonly howMuch: (results: number, samples: number, stations: number, parameters: number) => string;
  readonly beyond: (critical: number, warning: number) => string[];
  readonly noneBeyond: string;
  readonly cannotTell: (count: number) => string;
  readonly notFound: (count: number) => string;
  readonly unruled: (count: number) => string;
  readonly preliminary: (count: number) => string;
  readonly qualityControl: (count: number) => string;
  readonly figures: Readonly<Record<'results' | 'samples' | 'stations' | 'parameters' | 'critical' | 'warning' | 'open', string>>;
  readonly status: string;
  readonly statusLead: string;
  readonly trends: string;
  readonly trendsLead: string;
  readonly trendsLeftOut: (count: number) => string;
  readonly noTrends: string;
  readonly trendOf: (parameter: string, station: string) => string;
  readonly trendSays: (said: { readonly count: number; readonly from: string; readonly to: string; readonly notFound: number }) => string;
  readonly trendRange: (least: string, most: string) => string;
  readonly method: (code: string) => string;
  readonly panel: (code: string) => string;
  readonly limits: Readonly<Record<'warning' | 'critical', string>>;
  readonly exceedances: string;
  readonly exceedancesLead: string;
  readonly noExceedances: string;
  readonly episodes: string;
  readonly episodesLead: string;
  readonly states: Readonly<Record<'open' | 'acknowledged' | 'explained' | 'resolved' | 'retracted' | 'closed', string>>;
  readonly indeterminate: string;
  readonly indeterminateLead: string;
  readonly noIndeterminate: string;
  readonly data: string;
  readonly dataLead: string;
  readonly dataCaption: (station: string, code: string) => string;
  readonly methods: string;
  readonly methodsLead: string;
  readonly glossary: string;
  readonly terms: readonly (readonly [term: string, meaning: string])[];
  readonly verify: string;
  readonly verifySteps: readonly string[];
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly columns: Readonly<
    Record<
      | 'station'
      | 'parameter'
      | 'newest'
      | 'day'
      | 'state'
      | 'count'
      | 'notFound'
      | 'highest'
      | 'amount'
      | 'unit'
      | 'limit'
      | 'method'
      | 'qualifiers'
      | 'review'
      | 'sample'
      | 'foundOn'
      | 'explanation'
      | 'threshold'
      | 'results'
      | 'detection'
      | 'measures',
      string
    >
  >;
  readonly preliminaryShort: string;
  readonly releasedShort: string;
  readonly none: string;
  readonly bounds: Readonly<Record<'below' | 'above', string>>;
  readonly unknownAmount: string;
  readonly page: string;
  readonly of: string;
  readonly sha256: string;
  readonly checkpoint: string;
  readonly checkpointSays: (size: string) => string;
  readonly noCheckpoint: string;
}
