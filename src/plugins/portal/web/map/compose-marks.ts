import type { DrawnPlace } from './number-places';
import { project, roughRadius, type Frame, type Point } from './projection';
import { separateMarks } from './separate-marks';

/** From the middle of a mark to that of the next, so that none touches another. */
export const markDistance = 26;

export interface Mark extends DrawnPlace {
  /** Where the mark is drawn. */
  readonly at: Point;
  /** Its true place; for one that is only roughly known the middle of the ring. */
  readonly home: Point;
  /** Of the ring within which the place is; null where it is known exactly. */
  readonly ring: number | null;
  /** From the true place to the mark, where that had to step aside. */
  readonly leader: readonly [Point, Point] | null;
}

/** A line to the middle of a ring would tell an exact place where there is none: it ends at the ring. */
const composeLeader = (home: Point, ring: number | null, at: Point): Mark['leader'] => {
  const away = Math.hypot(at.x - home.x, at.y - home.y);
  if (away <= (ring ?? 0)) return null;
  const part = (ring ?? 0) / away;
  const round = (value: number): number => Math.round(value * 10) / 10;
  return [{ x: round(home.x + (at.x - home.x) * part), y: round(home.y + (at.y - home.y) * part) }, at];
};

export const composeMarks = (frame: Frame, places: readonly DrawnPlace[]): Mark[] => {
  const homes = places.map(({ spot }) => project(frame, spot));
  const spots = separateMarks(homes, { ...frame, distance: markDistance });
  return places.flatMap((place, index) => {
    const [home, at] = [homes[index], spots[index]];
    if (home === undefined || at === undefined) return [];
    const ring = place.place.status.station.isBlurred ? Math.max(roughRadius(frame, place.spot), markDistance * 0.75) : null;
    return [{ ...place, at, home, ring, leader: composeLeader(home, ring, at) }];
  });
};
