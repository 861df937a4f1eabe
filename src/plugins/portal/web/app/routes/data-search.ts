import { z } from 'zod';

/** The address may be written by hand: what looks like a number arrives as one. */
const code = z.union([z.string(), z.number()]).transform(String);
const text = code.optional().catch(undefined);
const day = z.iso
  .date()
  .regex(/^(?:19|20|21)/)
  .optional()
  .catch(undefined);
const few = z
  .union([code.transform((one) => [one]), z.array(code)])
  .transform((codes) => [...new Set(codes)].slice(0, 4))
  .optional()
  .catch(undefined);

export const trendsSearch = z.object({ station: few, parameter: text, panel: few, from: day, to: day });
export type TrendsSearch = z.output<typeof trendsSearch>;

export const resultsSearch = z.object({
  ...{ station: text, site: text, parameter: text, method: text, panel: text, fraction: text, import: text },
  reviewState: z.enum(['Preliminary', 'Released']).optional().catch(undefined),
  qualityControl: z
    .union([z.enum(['true', 'false']), z.boolean().transform((is) => (is ? ('true' as const) : ('false' as const)))])
    .optional()
    .catch(undefined),
  ...{ from: day, to: day },
});
export type ResultsSearch = z.output<typeof resultsSearch>;
