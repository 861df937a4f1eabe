import { z } from 'zod';
import { FirstDay, LastDay, ParameterCode, StationCode } from '../../station/contracts/reading';

const name = (description: string) => z.string().min(1).max(128).optional().meta({ description });

/** Which results: every filter narrows, and what nothing passes is an empty list. */
export const ResultFilter = z.object({
  station: StationCode.optional(),
  site: z.string().min(1).max(64).optional().meta({ description: 'Code of a site: all its stations.' }),
  parameter: ParameterCode.optional(),
  fraction: name('The part of the sample that was analysed, in DS-WQX terms, such as Dissolved.'),
  method: name('How it was measured, by the code of the method.'),
  panel: name('The biosensor panel, by its code.'),
  import: name('What came in by an import, by its id.'),
  reviewState: z.enum(['Preliminary', 'Released']).optional().meta({ description: 'Only results of this standing.' }),
  qualityControl: z
    .enum(['true', 'false'])
    .optional()
    .meta({ description: 'Only quality-control samples (true) or none of them (false); both when left out.' }),
  from: FirstDay.optional(),
  to: LastDay.optional(),
});
export type ResultFilter = z.infer<typeof ResultFilter>;
