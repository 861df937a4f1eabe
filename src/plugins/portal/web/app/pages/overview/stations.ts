import type { PlaceLevel, PlaceStatus } from '../../../../contracts/place';
import type { components } from '../../api/schema';
import type { MyTeam } from '../../session/me';

export type StationOverview = components['schemas']['StationOverview'];
export type Exceedance = components['schemas']['Exceedance'];

const gravity: Readonly<Record<PlaceLevel, number>> = { above: 0, near: 1, unknown: 2, below: 3 };

const newestOf = ({ status }: PlaceStatus): string => status.latest?.sampledAt ?? '';

/** As the pictures and words of places want them, the worst first and of equals the newest. */
export const toPlaces = (stations: readonly StationOverview[], { slug, name }: MyTeam): PlaceStatus[] =>
  stations
    .map((one) => ({ ...one, team: { slug, name }, name: one.status.station.name }))
    .sort(
      (one, other) =>
        gravity[one.level] - gravity[other.level] ||
        newestOf(other).localeCompare(newestOf(one)) ||
        one.name.localeCompare(other.name, undefined, { numeric: true }),
    );

/** Whoever looks after the water has something to do or to find out there. */
export const needsAttention = ({ level }: PlaceStatus, exceedance: Exceedance | undefined): boolean =>
  level !== 'below' || exceedance !== undefined;

/** The gravest that is open at each station, by its id. */
export const byStation = (exceedances: readonly Exceedance[]): ReadonlyMap<string, Exceedance> => {
  const mildestFirst = [...exceedances].sort((one, other) => Number(one.level === 'critical') - Number(other.level === 'critical'));
  return new Map(mildestFirst.map((one) => [one.subject.id, one]));
};
