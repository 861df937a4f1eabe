import { z } from 'zod';
import { defineProblems } from '../../../lib/problem';
import { Amount, Limit, Operator } from './limit';
import { findRuleFaults } from './threshold-faults';

/** As others name what belongs to them; a name that means nothing is refused when the rule is put in force. */
const Code = z.string().trim().min(1).max(64);

const QuantityCode = z
  .string()
  .regex(/^[a-z0-9-]{1,64}$/)
  .meta({ description: 'What is watched, by its code.', examples: ['chloride'] });

const Instant = z.iso.datetime({ offset: true }).regex(/^(?:19|20|21)/, 'a year from 1900 to 2199');

/** A day of any year: the last of February is one that some years do not have. */
const DayOfYear = z
  .string()
  .regex(/^(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|[12]\d))$/, 'MM-DD')
  .meta({ description: 'A day of any year, UTC, as MM-DD.', examples: ['05-01'] });

const Season = z
  .strictObject({ from: DayOfYear, to: DayOfYear })
  .meta({ description: 'Both days included; may go over the new year. Observations outside are not looked at.' });

const Occurrences = z
  .strictObject({ needed: z.int().min(1).max(20), of: z.int().min(1).max(20) })
  .meta({ description: 'How many of the last so many observations must be beyond a limit.' });

const TreatmentOfEstimates = z.enum(['full', 'capped', 'ignored']).meta({
  description: 'What an estimated amount counts for: as much as any other, a warning at most, or nothing.',
});

const SilentAfterDays = z
  .int()
  .min(2)
  .max(3650)
  .nullable()
  .meta({
    description:
      'Tells also where nothing was observed any more for so many days, once each time; in its season alone, and not of what had stopped ' +
      'as long ago before the threshold was confirmed. Nobody is told of that when null.',
    examples: [30],
  });

const Standing = z.enum(['binding', 'guideline', 'operational', 'demo']).meta({
  description: 'Where the limits come from: the law or an approval, a guideline, the team’s own operation, or a demonstration.',
});

const ScopeKind = z.enum(['group', 'subject']);

const WantedScope = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('team') }).meta({ description: 'All of the team.' }),
    z.strictObject({ kind: ScopeKind, code: Code.meta({ description: 'Which one, by its code.' }) }).meta({
      description: 'One subject, or all of one group.',
    }),
  ])
  .meta({ id: 'WantedThresholdScope', description: 'Where a threshold holds. The narrowest that fits an observation applies.' });

const citation = z.string().trim().min(1).max(2000).nullable();

/** What somebody wants to be told of. */
export const ThresholdRule = z
  .strictObject({
    quantity: QuantityCode,
    variant: Code.nullable().default(null).meta({ description: 'Only this variant of it; every variant and none when null.' }),
    unit: z
      .string()
      .trim()
      .min(1)
      .max(32)
      .meta({ description: 'UCUM code of the unit of all its limits.', examples: ['mg/L'] }),
    scope: WantedScope.default({ kind: 'team' }),
    operator: Operator,
    warning: Limit.nullable()
      .default(null)
      .meta({ description: 'Beyond this it is worth a warning, in `unit`. One of both limits is needed.' }),
    critical: Limit.nullable().default(null).meta({ description: 'Beyond this it is critical, in `unit`.' }),
    clear: Amount.nullable()
      .default(null)
      .meta({ description: 'On the good side of this it counts as clear again, in `unit`; the nearest limit itself when null.' }),
    occurrences: Occurrences.default({ needed: 1, of: 1 }),
    clearAfter: z.int().min(1).max(20).default(1).meta({ description: 'So many clear observations in a row end an exceedance.' }),
    season: Season.nullable().default(null),
    methods: z
      .array(z.string().trim().min(1).max(130))
      .max(50)
      .default([])
      .meta({ description: 'Only observations by one of these, each as context/code; all when empty.', examples: [['AENV/3566']] }),
    estimated: TreatmentOfEstimates.default('capped'),
    silentAfterDays: SilentAfterDays.default(null),
    standing: Standing.default('operational'),
    citation: citation.default(null).meta({ description: 'Where the limits come from, to be read beside them.' }),
    effectiveFrom: Instant.nullable().default(null).meta({ description: 'Observations from then on; from the beginning when null.' }),
    effectiveTo: Instant.nullable().default(null).meta({ description: 'Observations before then; without an end when null.' }),
  })
  .superRefine((rule, context) => {
    for (const { path, message } of findRuleFaults(rule)) context.addIssue({ code: 'custom', path, message });
  })
  .meta({ id: 'ThresholdRule', description: 'Of what amounts of a quantity somebody wants to be told.' });
export type ThresholdRule = z.infer<typeof ThresholdRule>;

const Scope = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('team') }),
    z.object({ kind: ScopeKind, id: z.string(), code: z.string().nullable(), name: z.string().nullable() }),
  ])
  .meta({ id: 'ThresholdScope', description: 'Where a threshold holds.' });

const By = z
  .object({
    actor: z.string().meta({ description: 'Who, as kind:id.' }),
    name: z.string().nullable().meta({ description: 'How a person is called, where it is known.' }),
  })
  .meta({ id: 'ThresholdActor', description: 'Who did something to a threshold.' });

export const ThresholdState = z.enum(['proposed', 'upcoming', 'in-force', 'ended', 'superseded']).meta({
  description:
    '`proposed`: nobody is told before somebody of the team confirms it; `upcoming`: holds from a day ahead; `superseded`: a version ' +
    'that another one has followed.',
});
export type ThresholdState = z.infer<typeof ThresholdState>;

export const Threshold = z
  .object({
    id: z.string().meta({ description: 'Stays the same through all versions.' }),
    version: z.int().meta({ description: 'Counts on with every change.' }),
    versionId: z.string().meta({ description: 'Identifies this version alone.' }),
    state: ThresholdState,
    quantityName: z.string().nullable().meta({ description: 'What people call what is watched.' }),
    rule: z.object({
      quantity: QuantityCode,
      variant: z.string().nullable(),
      unit: z.string(),
      scope: Scope,
      operator: Operator,
      warning: Limit.nullable(),
      critical: Limit.nullable(),
      clear: z.string().nullable(),
      occurrences: Occurrences,
      clearAfter: z.int(),
      season: Season.nullable(),
      methods: z.array(z.string()),
      estimated: TreatmentOfEstimates,
      silentAfterDays: SilentAfterDays,
      standing: Standing,
      citation: z.string().nullable(),
      effectiveFrom: z.iso.datetime().nullable(),
      effectiveTo: z.iso.datetime().nullable(),
    }),
    setAt: z.iso.datetime().meta({ description: 'When this version was made.' }),
    setBy: By,
    confirmedAt: z.iso.datetime().nullable().meta({ description: 'Null while it is a proposal.' }),
    confirmedBy: By.nullable(),
    endedAt: z.iso.datetime().nullable().meta({ description: 'From when on it does not hold any more, where somebody ended it.' }),
    endedBy: By.nullable(),
  })
  .meta({ id: 'Threshold', description: 'One version of what a team wants to be told of.' });
export type Threshold = z.infer<typeof Threshold>;

export const thresholdProblems = defineProblems({
  'threshold.unknown-name': {
    status: 422,
    title: 'The rule names something that is not there',
    remedy: 'Use codes that the team’s own lists give; the detail says which one is unknown.',
  },
  'threshold.unit-unfit': {
    status: 422,
    title: 'This unit does not measure this quantity',
    remedy: 'Give the limits in a unit that can be converted into the one named in the detail.',
  },
  'threshold.ended': {
    status: 409,
    title: 'The threshold has been ended',
    remedy: 'Make a new one; what was ended stays as it was.',
  },
  'threshold.confirmed-already': {
    status: 409,
    title: 'The threshold is in force already',
    remedy: 'Change it, if it is to be another one.',
  },
});
