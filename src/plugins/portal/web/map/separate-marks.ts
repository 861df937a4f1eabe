import type { Point } from './projection';

interface Room {
  readonly width: number;
  readonly height: number;
  /** From the middle of a mark to that of the next. */
  readonly distance: number;
}

/** With more than these no picture has room to set them apart, and every mark stands where it belongs. */
const mostSetApart = 150;
const step = 4;
const farthest = 160;

const isApart = (distance: number, one: Point, other: Point): boolean => Math.hypot(one.x - other.x, one.y - other.y) >= distance;

/** On a circle around the home, those that lead away from the crowd first. */
const spotsAround = (home: Point, radius: number, outward: number): Point[] => {
  const count = Math.max(1, Math.ceil((2 * Math.PI * radius) / step));
  return Array.from({ length: count }, (_, at) => {
    const turn = (Math.ceil(at / 2) * (at % 2 === 0 ? 1 : -1) * 2 * Math.PI) / count;
    const round = (value: number): number => Math.round(value * 10) / 10;
    return { x: round(home.x + radius * Math.cos(outward + turn)), y: round(home.y + radius * Math.sin(outward + turn)) };
  });
};

/**
 * Where to draw each mark so that none hides another: at home where there is room, else as near to it as there is. The same points give the
 * same picture.
 */
export const separateMarks = (homes: readonly Point[], { width, height, distance }: Room): Point[] => {
  if (homes.length > mostSetApart) return [...homes];
  const middle = {
    x: homes.reduce((sum, { x }) => sum + x, 0) / homes.length,
    y: homes.reduce((sum, { y }) => sum + y, 0) / homes.length,
  };
  const half = distance / 2;
  const placed: Point[] = [];
  const isFree = (spot: Point): boolean =>
    spot.x >= half &&
    spot.x <= width - half &&
    spot.y >= half &&
    spot.y <= height - half &&
    placed.every((other) => isApart(distance, spot, other));
  for (const home of homes) {
    const outward = Math.atan2(home.y - middle.y, home.x - middle.x);
    let found: Point | undefined;
    for (let radius = 0; radius <= farthest && found === undefined; radius += step) found = spotsAround(home, radius, outward).find(isFree);
    placed.push(found ?? home);
  }
  return placed;
};
