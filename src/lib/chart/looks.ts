import { designTokens } from '../design-tokens';

const { colour } = designTokens;

export interface Look {
  readonly colour: string;
  readonly dash: readonly number[];
  /** The corners of a mark around (0, 0), from -1 to 1 in both directions; a circle where it has none. */
  readonly corners: readonly (readonly [x: number, y: number])[];
  /** How wide a mark is, in pixels. */
  readonly size: number;
}

/** None of them is that of a limit. */
const colours = [colour.mark, colour.secondMark, colour.ink, colour.soft];

const square = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
] as const;
const diamond = [
  [-1, 0],
  [0, -1],
  [1, 0],
  [0, 1],
] as const;
const hourglass = [
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
] as const;
const kite = [
  [-1, -0.4],
  [0, -1],
  [1, -0.4],
  [0, 1],
] as const;

const shapes: readonly Pick<Look, 'corners' | 'size'>[] = [
  { corners: [], size: 7 },
  { corners: square, size: 6.5 },
  { corners: diamond, size: 9.5 },
  { corners: hourglass, size: 8.5 },
  { corners: kite, size: 9 },
];

const dashes = [[], [7, 3], [2, 3], [9, 3, 2, 3]];

const pick = <T>(of: readonly T[], place: number, otherwise: T): T => of[place % of.length] ?? otherwise;

/** Series are told apart without colour: by the shape of their marks and by how their lines are broken. Twenty of them differ. */
export const lookOf = (place: number): Look => ({
  colour: pick(colours, place, colour.mark),
  dash: pick(dashes, place, []),
  ...pick(shapes, place, { corners: [], size: 0 }),
});

/** Hollow marks of what is only bounded; their flat edge lies at the bound and they point to where the amount is. */
export const boundShapes = {
  below: { shape: 'M-1 0h2l-1 1.5zM0 1.5v.8', size: [8, 9.2], offset: [0, 4.6] },
  above: { shape: 'M-1 0h2l-1-1.5zM0-1.5v-.8', size: [8, 9.2], offset: [0, -4.6] },
} as const;

export const limitLooks = {
  near: { colour: colour.warning, dash: [3, 3] },
  above: { colour: colour.grave, dash: [10, 4] },
} as const;

export const textColour = colour.soft;
export const groundColour = colour.card;
export const gridColour = colour.line;
export const axisColour = colour.field;
export const fontFamily = designTokens.font.text;
export const fontSize = 13;
