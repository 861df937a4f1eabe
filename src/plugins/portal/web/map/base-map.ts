import { z } from 'zod';
import base from './base-map.json';
import type { Spot } from './projection';

const At = z.tuple([z.number(), z.number()]).transform(([longitude, latitude]): Spot => ({ longitude, latitude }));
const Line = z.array(At);
const Name = z.object({ en: z.string(), fr: z.string() });

/** What there is beside the stations, cut from Natural Earth: see README.md. */
export const baseMap = z
  .object({
    rivers: z.array(z.object({ name: Name.nullable(), line: Line })),
    lakes: z.array(z.object({ name: Name.nullable(), rings: z.array(Line) })),
    borders: z.array(z.object({ line: Line })),
    towns: z.array(z.object({ name: Name, at: At })),
  })
  .parse(base);

/** Where there is anything beside the stations; elsewhere a picture would be blank. */
export const isCovered = ({ longitude, latitude }: Spot): boolean =>
  longitude >= -121 && longitude <= -104 && latitude >= 48.5 && latitude <= 61;
