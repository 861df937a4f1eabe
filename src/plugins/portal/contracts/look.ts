import { z } from 'zod';
import { Picture } from './content';

export const HexColour = z.string().regex(/^#[0-9A-Fa-f]{6}$/);

/** How a customer's pages look. */
export const Look = z.object({
  name: z.string(),
  logo: Picture.nullable(),
  colourDeep: HexColour,
  colourMark: HexColour,
});
export type Look = z.infer<typeof Look>;
