import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { problems } from '../../../lib/problem';
import { notModified, revalidationHeaders } from '../../../lib/revision';
import { DecimalText, ParameterCode, Series, seriesProblems, TeamQuery } from '../../station/contracts';
import { ResultFilter } from './filter';

/** How results without a value enter the statistics; see docs/adr/0012. The sentence goes out with every answer. */
export const treatmentOfNonDetects = {
  name: 'bounds',
  explanation:
    'Nothing is put in the place of a result without a value. One below a limit may be anything up to that limit, one above a limit ' +
    'anything from there on, one without a limit anything at all. Each statistic is given exactly where this leaves no doubt, and ' +
    'otherwise by the smallest and the largest amount that it can be.',
} as const;

const bound = (description: string) => DecimalText.nullable().meta({ description });

export const Statistic = z
  .object({
    exact: bound('The amount, where results without a value leave no doubt about it.'),
    atLeast: bound('It is this or more; null where nothing is known.'),
    atMost: bound('It is this or less; null where nothing is known.'),
  })
  .meta({ id: 'Statistic', description: 'A statistic of results of which some are known by their limits only.' });
export type Statistic = z.infer<typeof Statistic>;

export const ResultSummary = Series.omit({ total: true, readings: true })
  .extend({
    count: z.int().meta({ description: 'Results that say something about the amount: values, and conditions such as not detected.' }),
    detects: z.int().meta({ description: 'Results that were found: values, and what was found but not quantified or above a limit.' }),
    censored: z.int().meta({ description: 'Results that are known by a limit only, or not at all.' }),
    percentCensored: DecimalText.meta({ description: 'Censored results in percent of `count`, to one decimal.', examples: ['27.5'] }),
    unmeasured: z.int().meta({ description: 'Results that say nothing (Not Reported, Unable to Measure); in no other figure.' }),
    stations: z.int().meta({ description: 'At how many stations.' }),
    firstAt: z.iso.datetime().meta({ description: 'When the first sample was taken.' }),
    lastAt: z.iso.datetime().meta({ description: 'When the last sample was taken.' }),
    minimum: Statistic,
    median: Statistic,
    maximum: Statistic,
  })
  .meta({ id: 'ResultSummary', description: 'One method, panel, fraction, speciation and unit: what may be counted together.' });
export type ResultSummary = z.infer<typeof ResultSummary>;

export const SummariseResults = defineContract({
  operationId: 'summariseResults',
  method: 'GET',
  path: '/results/statistics',
  tag: 'Results',
  summary: 'Summarise the results of one parameter',
  description: `${treatmentOfNonDetects.explanation} Quality-control samples are left out unless asked for.`,
  access: ['staff', 'key', 'member', 'anybody'],
  needs: 'data.read',
  request: {
    headers: revalidationHeaders,
    query: ResultFilter.extend({
      team: TeamQuery,
      parameter: ParameterCode,
      qualityControl: z.enum(['true', 'false']).default('false').meta({ description: 'Quality-control samples instead of the others.' }),
      unit: z
        .string()
        .max(64)
        .optional()
        .meta({ description: 'UCUM code of the unit for all amounts.', examples: ['ug/L'] }),
    }),
  },
  responses: {
    200: {
      description: 'One summary for each method, panel, fraction, speciation and unit, the largest first.',
      body: z.object({
        data: z.object({
          parameter: z.string(),
          nonDetects: z.object({ treatment: z.literal(treatmentOfNonDetects.name), explanation: z.string() }),
          summaries: z.array(ResultSummary),
        }),
      }),
    },
    304: notModified,
  },
  problems: [
    problems['request.invalid'],
    problems['request.unauthenticated'],
    problems['resource.not-found'],
    seriesProblems['unit.not-convertible'],
  ],
});
