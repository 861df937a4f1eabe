import type { Look } from '../../../../contracts/look';

type Colours = Pick<Look, 'colourDeep' | 'colourMark'>;

/** So much of one colour in another. */
const mix = (colour: string, other: string, share: number): string => {
  const part = (place: number) => {
    const [one, two] = [colour, other].map((hex) => Number.parseInt(hex.slice(1 + 2 * place, 3 + 2 * place), 16));
    return Math.round((one ?? 0) * share + (two ?? 0) * (1 - share));
  };
  return `#${[0, 1, 2].map((place) => part(place).toString(16).padStart(2, '0')).join('')}`;
};

/** Takes the place of the colours in src/lib/design-tokens.ts; those that warn stay as they are. */
export const composeLookStyles = ({ colourDeep, colourMark }: Colours): string => {
  const colours = {
    deep: colourDeep,
    deeper: mix(colourDeep, '#000000', 0.75),
    'deep-ground': mix(colourDeep, '#ffffff', 0.1),
    mark: colourMark,
  };
  return `:root{${Object.entries(colours)
    .map(([name, colour]) => `--colour-${name}:${colour}`)
    .join(';')}}`;
};
