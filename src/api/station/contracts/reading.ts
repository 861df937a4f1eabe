import { z } from 'zod';
import { TeamSlug } from '../../../plugins/teams/contracts/team';

export const StationCode = z
  .string()
  .min(1)
  .max(64)
  .meta({ description: "The station's code, or its code in another scheme.", examples: ['AB07DA0610'] });
export const ParameterCode = z
  .string()
  .regex(/^[a-z0-9-]{1,64}$/)
  .meta({ description: 'The parameter, by its code.', examples: ['naphthenic-acids'] });
export const TeamQuery = TeamSlug.default('public').meta({
  description: 'Whose data; without credentials `public` and what other teams show to everybody.',
});

/** A day in UTC. Centuries outside have no results and break calendars. */
const Day = z.iso.date().regex(/^(?:19|20|21)/, 'a year from 1900 to 2199');
export const FirstDay = Day.meta({ description: 'First day, UTC.', examples: ['2015-01-01'] });
export const LastDay = Day.meta({ description: 'Last day, UTC.', examples: ['2015-12-31'] });

/** An exact decimal as text: JSON numbers would lose its last digits. */
export const DecimalText = z.string().meta({ description: 'An exact decimal.', examples: ['0.29'] });

export const ReviewState = z
  .enum(['Preliminary', 'Released', 'Withdrawn'])
  .meta({ id: 'ReviewState', description: 'Preliminary until a second person, or the team’s policy, releases it.' });
export type ReviewState = z.infer<typeof ReviewState>;

/** Either `value` is set or `detection` is. Unit, method and the like stand at the head of its series. */
export const SeriesPoint = z
  .object({
    id: z.string().meta({ description: 'Identifies this version of the result.' }),
    sampledAt: z.iso.datetime().meta({ description: 'When the sample was taken, UTC.' }),
    value: DecimalText.nullable().meta({
      description: 'The measured value as an exact decimal, or null when a detection condition stands instead.',
    }),
    detection: z
      .object({
        condition: z.string().meta({ description: 'DS-WQX detection condition.', examples: ['Below Detection/Quantification Limit'] }),
        limit: DecimalText.nullable().meta({ description: 'The limit, in the same unit.', examples: ['0.02'] }),
      })
      .nullable()
      .meta({ description: 'Why there is no value.' }),
    reviewState: ReviewState,
  })
  .meta({ id: 'SeriesPoint' });
export type SeriesPoint = z.infer<typeof SeriesPoint>;

export const Reading = SeriesPoint.extend({
  unit: z.string().meta({ description: 'UCUM code of the unit.', examples: ['mg/L'] }),
  method: z.string().meta({ description: 'How it was measured, by the code of the method.' }),
  panel: z.string().nullable().meta({ description: 'The biosensor panel that answered.' }),
  fraction: z.string().nullable().meta({ description: 'The part of the sample that was analysed, in DS-WQX terms.' }),
}).meta({ id: 'Reading', description: 'A measurement: a value, or a detection condition with its limit.' });
export type Reading = z.infer<typeof Reading>;
