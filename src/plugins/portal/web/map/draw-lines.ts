import { project, type Frame, type Point, type Spot } from './projection';

/** Points nearer to the last than this do not change what is seen. */
const finest = 1;

const isSeen = ({ width, height }: Frame, one: Point, other: Point): boolean =>
  Math.max(one.x, other.x) >= 0 && Math.min(one.x, other.x) <= width && Math.max(one.y, other.y) >= 0 && Math.min(one.y, other.y) <= height;

const thin = (points: readonly Point[]): Point[] => {
  const kept: Point[] = [];
  points.forEach((point, at) => {
    const last = kept.at(-1);
    if (last === undefined || at === points.length - 1 || Math.hypot(point.x - last.x, point.y - last.y) >= finest) kept.push(point);
  });
  return kept;
};

/** Steps from point to point: shorter than the points themselves. */
const toPath = (points: readonly Point[]): string => {
  let [x, y] = [0, 0];
  return points
    .map((point, at) => {
      const [right, down] = [Math.round((point.x - x) * 10) / 10, Math.round((point.y - y) * 10) / 10];
      [x, y] = [point.x, point.y];
      return `${at === 0 ? 'M' : 'l'}${String(right)} ${String(down)}`;
    })
    .join('');
};

/** The parts of a line that the frame shows, with the first point outside of it. */
const cut = (frame: Frame, points: readonly Point[]): Point[][] => {
  const parts: Point[][] = [];
  let isOpen = false;
  points.slice(1).forEach((point, at) => {
    const before = points[at];
    const goesOn = before !== undefined && isSeen(frame, before, point);
    if (goesOn && isOpen) parts.at(-1)?.push(point);
    else if (goesOn) parts.push([before, point]);
    isOpen = goesOn;
  });
  return parts;
};

export const partsSeen = (frame: Frame, line: readonly Spot[]): Point[][] =>
  cut(
    frame,
    line.map((spot) => project(frame, spot)),
  ).map(thin);

/** As path data. */
export const drawLines = (frame: Frame, lines: readonly (readonly Spot[])[]): string =>
  lines.flatMap((line) => partsSeen(frame, line).map(toPath)).join('');

const touches = ({ width, height }: Frame, ring: readonly Point[]): boolean =>
  ring.some(({ x }) => x >= 0) && ring.some(({ x }) => x <= width) && ring.some(({ y }) => y >= 0) && ring.some(({ y }) => y <= height);

/** Rings stay whole: the picture’s edge cuts them. Those too small to be seen are left out. */
export const drawRings = (frame: Frame, rings: readonly (readonly Spot[])[]): string =>
  rings
    .map((ring) => thin(ring.map((spot) => project(frame, spot))))
    .filter((ring) => ring.length > 3 && touches(frame, ring))
    .map((ring) => `${toPath(ring.slice(0, -1))}z`)
    .join('');
