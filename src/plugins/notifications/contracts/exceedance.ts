import { z } from 'zod';
import { defineProblems } from '../../../lib/problem';

const Decimal = z.string().meta({ description: 'An exact decimal.', examples: ['12.5'] });

export const ExceedanceLevel = z.enum(['warning', 'critical']).meta({ description: 'Which of the two limits is passed.' });
export type ExceedanceLevel = z.infer<typeof ExceedanceLevel>;

export const ExceedanceState = z.enum(['open', 'acknowledged', 'explained', 'resolved', 'retracted', 'closed']).meta({
  description:
    '`open`, `acknowledged` and `explained` stand until they end: `resolved` by later observations or by a person, `retracted` because what opened it was corrected or withdrawn, `closed` because the threshold changed.',
});
export type ExceedanceState = z.infer<typeof ExceedanceState>;

const byName = z.string().nullable().meta({ description: 'How that person is called, where it is known.' });

const Named = z.object({ id: z.string(), name: z.string() });

export const ObservationSeen = z
  .object({
    observationId: z.string(),
    observedAt: z.iso.datetime(),
    value: Decimal.nullable(),
    bound: z
      .object({ side: z.enum(['below', 'above']), limit: Decimal.nullable() })
      .nullable()
      .meta({ description: 'Where there is no value: on which side of which limit it lies.' }),
    unit: z.string(),
    ratio: Decimal.nullable().meta({ description: 'Value ÷ limit, four digits; null where it says nothing.' }),
  })
  .meta({ id: 'ObservationSeen', description: 'An observation as it was evaluated.' });

export const Exceedance = z
  .object({
    id: z.string(),
    state: ExceedanceState,
    level: ExceedanceLevel.meta({ description: 'As of the latest observation that counts.' }),
    worstLevel: ExceedanceLevel,
    threshold: z.object({ id: z.string(), version: z.int() }).meta({ description: 'The version by which it was evaluated last.' }),
    quantity: z.string(),
    variant: z.string().nullable(),
    subject: Named,
    group: Named.nullable(),
    isHistorical: z
      .boolean()
      .meta({ description: 'Found in the past: no alarm was raised; people are told in the inbox or in a summary.' }),
    openedAt: z.iso.datetime().meta({ description: 'When it was found.' }),
    openedBy: ObservationSeen,
    latest: ObservationSeen,
    acknowledged: z
      .object({ by: z.string(), byName, at: z.iso.datetime(), until: z.iso.datetime().nullable() })
      .nullable()
      .meta({ description: 'Who has acknowledged it; nothing is repeated until then, unless it becomes worse.' }),
    explained: z.object({ by: z.string(), byName, at: z.iso.datetime(), text: z.string() }).nullable(),
    ended: z
      .object({
        at: z.iso.datetime(),
        reason: z.enum(['cleared', 'by-person', 'correction', 'withdrawal', 'late-arrival', 'rule-changed', 'merged']),
      })
      .nullable(),
  })
  .meta({ id: 'Exceedance', description: 'That a threshold is passed at a place, from when it was found until it ended.' });
export type Exceedance = z.infer<typeof Exceedance>;

export type ObservationSeen = z.infer<typeof ObservationSeen>;
export type EndReason = NonNullable<Exceedance['ended']>['reason'];

export const ExceedanceComment = z
  .object({ id: z.string(), by: z.string(), byName, at: z.iso.datetime(), text: z.string() })
  .meta({ id: 'ExceedanceComment', description: 'What somebody says about an exceedance.' });
export type ExceedanceComment = z.infer<typeof ExceedanceComment>;

export const exceedanceProblems = defineProblems({
  'exceedance.ended': {
    status: 409,
    title: 'This exceedance has ended',
    remedy: 'Read it again. You can still comment on it.',
  },
  'exceedance.until-passed': {
    status: 422,
    title: 'This moment has passed',
    remedy: 'Name a moment that lies ahead, or none.',
  },
});
