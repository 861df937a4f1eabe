import type { Point } from './projection';

export interface Wish {
  readonly text: string;
  readonly kind: 'town' | 'name-of-water';
  /** Where its middle may be, the best first. */
  readonly spots: readonly Point[];
  /** What it names, where that is a point. */
  readonly dot: Point | null;
}

export interface Label extends Point {
  readonly text: string;
  readonly kind: Wish['kind'];
  readonly dot: Point | null;
}

interface Box extends Point {
  readonly halfWidth: number;
  readonly halfHeight: number;
}

interface Room {
  readonly width: number;
  readonly height: number;
}

/** Of small letters of the page’s own type, more or less: the server measures no text. */
const halfLetter = 2.6;
const halfLine = 6;

export const halfWidthOf = (text: string): number => text.length * halfLetter;

const meet = (one: Box, other: Box): boolean =>
  Math.abs(one.x - other.x) < one.halfWidth + other.halfWidth && Math.abs(one.y - other.y) < one.halfHeight + other.halfHeight;

/** Names stand where they hide neither a mark nor each other, the first wishes first; those without such a spot are left out. */
export const placeLabels = (wishes: readonly Wish[], marks: readonly Point[], markRadius: number, { width, height }: Room): Label[] => {
  const taken: Box[] = marks.map((mark) => ({ ...mark, halfWidth: markRadius, halfHeight: markRadius }));
  return wishes.flatMap(({ text, kind, spots, dot }) => {
    const size = { halfWidth: halfWidthOf(text), halfHeight: halfLine };
    const isInside = ({ x, y }: Point): boolean =>
      x >= size.halfWidth && x <= width - size.halfWidth && y >= halfLine && y <= height - halfLine;
    const spot = spots.find((one) => isInside(one) && taken.every((box) => !meet({ ...one, ...size }, box)));
    if (spot === undefined) return [];
    taken.push({ ...spot, ...size });
    return [{ ...spot, text, kind, dot }];
  });
};
