import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { InTeam, usualInTeam } from '../../teams/contracts';
import { ExceedanceLevel, ObservationSeen } from './exceedance';
import { thresholdProblems, ThresholdRule } from './threshold';

/** So many observations are looked at; of what is left out, the answer says how much it is. */
export const mostPreviewed = 200_000;

/** So many are told one by one. */
export const mostListed = 100;

const dayMs = 24 * 60 * 60 * 1000;
const longestDays = 3660;

const Instant = ThresholdRule.shape.effectiveFrom.unwrap().unwrap();
const Count = z.int().min(0);

const Period = z
  .strictObject({ from: Instant, to: Instant })
  .refine(({ from, to }) => Date.parse(from) < Date.parse(to), 'it ends after it begins')
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) <= longestDays * dayMs, 'at most ten years')
  .meta({ description: 'From when until before when something was observed; the year before now when null.' });

const Outcomes = z
  .object({
    judged: Count.meta({ description: 'All of them that the rule applies to.' }),
    clear: Count,
    warning: Count,
    critical: Count,
    indeterminate: Count.meta({ description: 'Nobody can tell: a limit of detection above a limit of the rule, for instance.' }),
    undecidable: Count.meta({ description: 'They cannot be compared: a unit that does not fit, for instance.' }),
    notCounted: Count,
    reasons: z
      .array(z.object({ outcome: z.string(), reason: z.string(), count: Count }))
      .meta({ description: 'Why, the most frequent first.' }),
  })
  .meta({ id: 'PreviewedOutcomes', description: 'What observations of the period come to.' });

const Opened = {
  opened: Count.meta({ description: 'How many begin in the period.' }),
  critical: Count.meta({ description: 'How many of these become critical.' }),
  standing: Count.meta({ description: 'How many are not over at the end of the period, whenever they began.' }),
};

const Subject = z.object({ id: z.string(), name: z.string() });

const PreviewedExceedance = z
  .object({
    subject: Subject,
    group: Subject.nullable(),
    variant: z.string().nullable(),
    openedAt: z.iso.datetime().meta({ description: 'When what opens it was observed.' }),
    openedBy: ObservationSeen,
    worstLevel: ExceedanceLevel,
    endedAt: z.iso.datetime().nullable().meta({ description: 'When what ends it was observed; null while it stands.' }),
  })
  .meta({ id: 'PreviewedExceedance', description: 'An exceedance that there would have been.' });

const Becomes = z.enum(['stays', 'worsens', 'eases', 'ends']);

export const ThresholdPreview = z
  .object({
    period: z.object({ from: z.iso.datetime(), to: z.iso.datetime() }),
    isAsIfInEffect: z.boolean().meta({ description: 'The rule would begin only after the period, and was judged as if it held in it.' }),
    looked: z
      .object({
        series: Count,
        observations: Count.meta({ description: 'With what was observed before the period: it decides what stands when it begins.' }),
        seriesLeftOut: Count,
        observationsLeftOut: Count,
        isComplete: z.boolean(),
      })
      .meta({ description: `What was looked at: ${String(mostPreviewed)} observations at most, whole series of them.` }),
    observations: Outcomes,
    gaveWay: z
      .array(
        z.object({
          threshold: z.string().meta({ description: 'The one that applies instead, by its id.' }),
          because: z.enum(['less-specific', 'milder', 'equal']),
          observations: Count,
        }),
      )
      .meta({ description: 'Observations that the rule fits, and another threshold governs.' }),
    exceedances: z.object({
      ...Opened,
      items: z.array(PreviewedExceedance).meta({ description: `The first ${String(mostListed)}, the latest first.` }),
      rest: Count.meta({ description: 'How many more there are.' }),
    }),
    subjects: z
      .object({
        total: Count,
        items: z.array(Subject.extend({ observations: Count.meta({ description: 'Of the period, that the rule applies to.' }) })),
        rest: Count,
      })
      .meta({ description: 'What the rule would watch: where it applied to something, whenever that was observed. By name.' }),
    present: z
      .object({
        observations: Outcomes,
        exceedances: z.object(Opened),
        standing: z.object({
          items: z.array(z.object({ exceedance: z.string(), subject: Subject, becomes: Becomes })),
          rest: Count,
          counts: z.object({ stays: Count, worsens: Count, eases: Count, ends: Count }),
        }),
      })
      .nullable()
      .meta({
        description:
          'The same by the threshold that it would replace, as that is now; and what becomes of its exceedances that stand. Null where it replaces ' +
          'none, or a proposal that nobody has confirmed.',
      }),
  })
  .meta({ id: 'ThresholdPreview', description: 'What a rule would have done to what was observed.' });
export type ThresholdPreview = z.infer<typeof ThresholdPreview>;
export type PreviewedExceedance = z.infer<typeof PreviewedExceedance>;
export type PreviewedOutcomes = z.infer<typeof Outcomes>;

export const PreviewThreshold = defineContract({
  operationId: 'previewThreshold',
  method: 'POST',
  path: '/thresholds/preview',
  tag: 'Thresholds',
  summary: 'See what a rule would have done',
  description:
    'Beside all other thresholds of the team, so that the narrowest and strictest apply as ever. Nothing is stored and nobody told.',
  access: ['staff', 'key', 'member'],
  needs: 'thresholds.manage',
  request: {
    query: InTeam,
    body: z.strictObject({
      rule: ThresholdRule,
      replaces: z
        .string()
        .regex(/^[a-z0-9]{1,64}$/)
        .nullable()
        .default(null)
        .meta({ description: 'The threshold in the place of which it would stand; beside all of them when null.' }),
      period: Period.nullable().default(null),
    }),
  },
  responses: { 200: { description: 'What it would have done.', body: z.object({ data: ThresholdPreview }) } },
  problems: [...usualInTeam, thresholdProblems['threshold.unknown-name'], thresholdProblems['threshold.unit-unfit']],
});
