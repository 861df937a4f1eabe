import { z } from 'zod';
import { defineEvent } from '../../../lib/define-event';

/** Told by whoever records observations: how many, about how many subjects, under what label a reader knows them. */
export const ObservationsRecorded = defineEvent({
  name: 'observations.recorded',
  payload: z.object({
    teamName: z.string(),
    source: z.object({ kind: z.string(), id: z.string(), label: z.string() }),
    /** live: new findings; backfill: history being brought in. Told by the sender, never guessed. */
    mode: z.enum(['live', 'backfill']).default('live'),
    observationCount: z.number().int().min(0),
    subjectCount: z.number().int().min(0),
  }),
});
export type ObservationsRecorded = z.infer<typeof ObservationsRecorded.payload>;
