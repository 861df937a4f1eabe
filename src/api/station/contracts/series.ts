import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { defineProblems, problems } from '../../../lib/problem';
import { notModified, revalidationHeaders } from '../../../lib/revision';
import { FirstDay, LastDay, ParameterCode, SeriesPoint, StationCode, TeamQuery } from './reading';
import { Station } from './station';

export const seriesProblems = defineProblems({
  'unit.not-convertible': {
    status: 422,
    title: 'The results cannot be given in this unit',
    remedy: 'Ask without `unit`, or for one that measures the same as the units named in the detail.',
  },
});

const optionalText = (description: string) => z.string().nullable().meta({ description });

export const Series = z
  .object({
    method: z.string().meta({ description: 'How it was measured, by the code of the method.' }),
    methodContext: optionalText("Who gave the method's code, in DS-WQX terms."),
    panel: optionalText('The biosensor panel that answered.'),
    fraction: optionalText('The part of the sample that was analysed, in DS-WQX terms.'),
    speciation: optionalText('What the amount is expressed as, in DS-WQX terms.'),
    unit: z.string().meta({ description: 'UCUM code of the unit of all its amounts.' }),
    total: z.int().meta({ description: 'How many readings there are.' }),
    readings: z.array(SeriesPoint).meta({ description: 'Oldest first; fewer than `total` when the series is thinned.' }),
  })
  .meta({ id: 'Series', description: 'What may be joined by one line: one method, panel, fraction, speciation and unit.' });
export type Series = z.infer<typeof Series>;
/** What makes a series one. */
export type SeriesHead = Omit<Series, 'total' | 'readings'>;

const StationSeries = z
  .object({
    station: Station,
    parameter: z.string(),
    total: z.int().meta({ description: 'How many readings there are in this range.' }),
    shown: z.int().meta({ description: 'How many of them are here.' }),
    series: z.array(Series).meta({ description: 'Results of two methods are never joined by one line.' }),
  })
  .meta({ id: 'StationSeries' });

const Amount = z
  .string()
  .regex(/^-?\d{1,26}(?:\.\d{1,12})?$/, 'an amount such as 0.29')
  .optional();

export const GetStationSeries = defineContract({
  operationId: 'getStationSeries',
  method: 'GET',
  path: '/stations/:code/series',
  tag: 'Stations',
  summary: 'Read one parameter at one station over time',
  description:
    'For charts. Quality-control samples are left out. Amounts are given in `unit`, or else in the unit of the parameter where they can be ' +
    'converted; conversion is exact. A series with more than `points` values is thinned by LTTB (largest triangle, three buckets), which ' +
    'keeps its shape. What has no value (a non-detect), what lies beyond `above` or `below`, the ends and the extremes are never left out, ' +
    'so there can be more than `points`.',
  access: ['staff', 'key', 'member', 'anybody'],
  needs: 'data.read',
  request: {
    headers: revalidationHeaders,
    params: z.object({ code: StationCode }),
    query: z.object({
      team: TeamQuery,
      parameter: ParameterCode.default('naphthenic-acids'),
      from: FirstDay.optional(),
      to: LastDay.optional(),
      unit: z
        .string()
        .max(64)
        .optional()
        .meta({ description: 'UCUM code of the unit for all amounts.', examples: ['ug/L'] }),
      points: z.coerce
        .number()
        .int()
        .min(3)
        .max(10_000)
        .default(2000)
        .meta({ description: 'How many values of a series the chart can show.' }),
      above: Amount.meta({ description: 'Values above this, in the unit of the answer, are never left out.', examples: ['15'] }),
      below: Amount.meta({ description: 'Values below this, in the unit of the answer, are never left out.', examples: ['6.5'] }),
    }),
  },
  responses: {
    200: { description: 'The series; `shown` of `total` readings.', body: z.object({ data: StationSeries }) },
    304: notModified,
  },
  problems: [
    problems['request.invalid'],
    problems['request.unauthenticated'],
    problems['resource.not-found'],
    seriesProblems['unit.not-convertible'],
  ],
});
