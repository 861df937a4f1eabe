import type { Locale } from '../locales/messages';
import { baseMap } from './base-map';
import { partsSeen } from './draw-lines';
import { halfWidthOf, type Wish } from './place-labels';
import { project, type Frame, type Point } from './projection';

/** A name is as far from its dot as this. */
const gap = 5;
/** Shorter rivers need no name to be told from others. */
const leastLength = 70;

const wishTowns = (frame: Frame, locale: Locale): Wish[] =>
  baseMap.towns.map(({ name, at }) => {
    const dot = project(frame, at);
    const aside = halfWidthOf(name[locale]) + gap;
    const spots = [
      { x: dot.x + aside, y: dot.y },
      { x: dot.x - aside, y: dot.y },
      { x: dot.x, y: dot.y - 2 * gap },
      { x: dot.x, y: dot.y + 2 * gap },
    ];
    return { text: name[locale], kind: 'town', spots, dot };
  });

const spanOf = (values: readonly number[]): { middle: number; span: number } => {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return { middle: (least + most) / 2, span: most - least };
};

/** In the middle of those that are wide enough for it. */
const wishLakes = (frame: Frame, locale: Locale): Wish[] =>
  baseMap.lakes.flatMap(({ name, rings: [shore] }) => {
    if (name === null || shore === undefined) return [];
    const points = shore.map((spot) => project(frame, spot));
    const [across, down] = [spanOf(points.map(({ x }) => x)), spanOf(points.map(({ y }) => y))];
    if (across.span < halfWidthOf(name[locale])) return [];
    return [{ text: name[locale], kind: 'name-of-water', spots: [{ x: across.middle, y: down.middle }], dot: null }];
  });

const lengthOf = (points: readonly Point[]): number =>
  points.reduce((sum, { x, y }, at) => {
    const before = points[at - 1];
    return before === undefined ? 0 : sum + Math.hypot(x - before.x, y - before.y);
  }, 0);

/** From the middle of the line outwards. */
const fromTheMiddle = (points: readonly Point[]): Point[] => {
  const middle = points.length / 2;
  return points
    .map((point, at) => ({ point, away: Math.abs(at - middle) }))
    .sort((one, other) => one.away - other.away)
    .map(({ point }) => point);
};

/** Along the longest part that is seen; each name once, however many lines a river has. */
const wishRivers = (frame: Frame, locale: Locale): Wish[] => {
  const longest = new Map<string, readonly Point[]>();
  for (const { name, line } of baseMap.rivers) {
    if (name === null) continue;
    for (const part of partsSeen(frame, line)) {
      const known = longest.get(name[locale]);
      if (lengthOf(part) >= Math.max(leastLength, known === undefined ? 0 : lengthOf(known))) longest.set(name[locale], part);
    }
  }
  return [...longest].map(([text, part]) => ({ text, kind: 'name-of-water', spots: fromTheMiddle(part), dot: null }));
};

/** The names that help to find one’s way, the most helpful first. */
export const wishNames = (frame: Frame, locale: Locale): Wish[] => [
  ...wishTowns(frame, locale),
  ...wishLakes(frame, locale),
  ...wishRivers(frame, locale),
];
