import { serviceDoor } from '../../../lib/service-door';
import type { Sight } from '../../review-policy/contracts';
import type { Series } from './series';
import type { Station, StationStatus } from './station';
import type { YearlyMedians } from './yearly-medians';

export * from './placing';
export * from './reading';
export * from './series';
export * from './station';
export type { MedianBounds, YearlyMedians } from './yearly-medians';

/** Which results of a station are asked for. */
export interface PublicSeriesQuery {
  readonly teamId: string;
  /** Its own, or one of another scheme that means this station only. */
  readonly stationCode: string;
  readonly parameterCode: string;
  /** First and last day, UTC. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** How many values of a series can be shown. */
  readonly points: number;
}

export interface PublicSeries {
  readonly station: Station;
  readonly series: readonly Series[];
}

/** Whose stations are asked for, and how much of them whoever asks sees. */
export interface TeamStatusQuery {
  readonly teamId: string;
  readonly parameterCode: string;
  readonly recentReadings: number;
  readonly sight: Sight;
  readonly knowsOfUnreleased: boolean;
}

export interface StationService {
  /** All stations of a team with their latest reading of one parameter, as those see them whom the team lets in. */
  listTeamStatus(query: TeamStatusQuery): Promise<StationStatus[]>;
  /** How many results of a team have come in and wait for somebody to release them. */
  countAwaitingRelease(teamId: string): Promise<number>;
  /** All stations of a team with their latest released reading of one parameter, as the public sees them. */
  listPublicStatus(query: { teamId: string; parameterCode: string; recentReadings: number }): Promise<StationStatus[]>;
  /** How the last year of each station's newest series stands to the year before it, of what is released. */
  listYearlyMedians(query: { teamId: string; parameterCode: string }): Promise<YearlyMedians[]>;
  /** One parameter at one station over time, of released results, as the public sees them; null where it sees no such station. */
  readPublicSeries(query: PublicSeriesQuery): Promise<PublicSeries | null>;
}

export const stationService = serviceDoor<StationService>('api::station.station');
