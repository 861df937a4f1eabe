import { contrastOf } from '../../../../../../lib/contrast';
import { HexColour } from '../../../../contracts/look';

/** WCAG 2.2: text at its level AAA, lines and signs at AA. */
const rules = [
  { field: 'colourDeep', name: 'The deep colour', against: 'with white text on it', needs: 7 },
  { field: 'colourMark', name: 'The mark colour', against: 'on white', needs: 3 },
] as const;

interface Faint {
  readonly field: (typeof rules)[number]['field'];
  readonly message: string;
}

/** Never rounded up: what falls short must not look as if it did not. */
const rounded = (ratio: number): string => (Math.floor(ratio * 100) / 100).toFixed(2);

/** Which of its colours cannot be told well enough from what they stand against. What is no colour at all, its type refuses. */
export const findFaint = (colours: Readonly<Partial<Record<Faint['field'], unknown>>>): Faint[] =>
  rules.flatMap(({ field, name, against, needs }) => {
    const colour = HexColour.safeParse(colours[field]);
    if (!colour.success) return [];
    const ratio = contrastOf(colour.data, '#ffffff');
    const message = `${name} ${colour.data} has a contrast of ${rounded(ratio)}:1 ${against}; it needs ${String(needs)}:1. Choose a darker one.`;
    return ratio >= needs ? [] : [{ field, message }];
  });
