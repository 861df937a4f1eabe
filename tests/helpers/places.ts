import { placeLevels, type PlaceLevel, type PlaceStatus } from '../../src/plugins/portal/contracts/place';

export interface Told {
  readonly name: string;
  readonly latitude?: string | null;
  readonly longitude?: string | null;
  readonly isBlurred?: boolean;
  readonly level?: PlaceLevel;
}

/** A place that the public may read about, where a test says only what matters to it. */
export const composePlace = ({ name, latitude = '57', longitude = '-111', isBlurred = false, level = 'unknown' }: Told): PlaceStatus => ({
  team: { slug: 'public', name: 'Public' },
  name,
  status: {
    station: {
      ...{ id: name, code: name, name, latitude, longitude, isBlurred },
      ...{ site: null, waterBody: null, stationType: null, role: null, datum: null },
    },
    latest: null,
    awaitsRelease: false,
    recent: [],
  },
  level,
  why: level === 'unknown' ? 'no-result' : null,
  alertLevel: null,
  trend: 'unknown',
  isOld: false,
});

/** Of every state, as close to each other as stations at one river are; every tenth is only roughly known. */
export const composePlaces = (count: number): PlaceStatus[] =>
  Array.from({ length: count }, (_, at) =>
    composePlace({
      name: `River at the confluence, place ${String(at)}`,
      latitude: (56 + (at % 16) / 8).toFixed(3),
      longitude: (-112 + at / 60 + (at % 3) / 10).toFixed(3),
      isBlurred: at % 10 === 9,
      level: placeLevels[at % placeLevels.length] ?? 'unknown',
    }),
  );
