import type { JudgedObservation, PlaceStatus, YearlyMedians } from '../../../contracts/place';
import { decideLevel } from './decide-level';
import { decideTrend } from './decide-trend';
import { isOld } from './is-old';

export type ToldStation = Omit<PlaceStatus, 'team' | 'name'>;

interface Known {
  readonly found: readonly ToldStation['status'][];
  /** Of the latest readings, what the thresholds say of each. */
  readonly judged: readonly JudgedObservation[];
  readonly medians: readonly YearlyMedians[];
  readonly now: Date;
}

/** What was found last at each station, how it stands to the thresholds, and where it is going. */
export const tellStations = ({ found, judged, medians, now }: Known): ToldStation[] => {
  const judgedById = new Map(judged.map((one) => [one.id, one]));
  const mediansById = new Map(medians.map((one) => [one.stationId, one]));
  return found.map((status) => ({
    status,
    ...decideLevel(status.latest, status.latest === null ? undefined : judgedById.get(status.latest.id)),
    trend: decideTrend(mediansById.get(status.station.id)),
    isOld: isOld(status.latest, now),
  }));
};
