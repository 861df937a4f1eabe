import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { problems } from '../../../lib/problem';
import { serviceDoor } from '../../../lib/service-door';
import { TeamSlug } from '../../../plugins/teams/contracts';

export const StationCode = z
  .string()
  .min(1)
  .max(64)
  .meta({ description: "The station's code.", examples: ['AB07DA0610'] });
export const ParameterCode = z
  .string()
  .regex(/^[a-z0-9-]{1,64}$/)
  .meta({ description: 'The parameter, by its code.', examples: ['naphthenic-acids'] });
export const TeamQuery = TeamSlug.default('public').meta({ description: 'Whose data; without credentials only `public` can be read.' });

/** A day in UTC. Centuries outside have no results and break calendars. */
export const Day = z.iso.date().regex(/^(?:19|20|21)/, 'a year from 1900 to 2199');

/** Either `value` is set or `detection` is. Decimals travel as text, exact to the last digit. */
export const Reading = z
  .object({
    sampledAt: z.iso.datetime().meta({ description: 'When the sample was taken, UTC.' }),
    value: z
      .string()
      .nullable()
      .meta({
        description: 'The measured value as an exact decimal, or null when a detection condition stands instead.',
        examples: ['0.29'],
      }),
    unit: z.string().meta({ description: 'UCUM code of the unit.', examples: ['mg/L'] }),
    detection: z
      .object({
        condition: z.string().meta({ description: 'DS-WQX detection condition.', examples: ['Below Detection/Quantification Limit'] }),
        limit: z
          .string()
          .nullable()
          .meta({ description: 'The limit, in the same unit.', examples: ['0.02'] }),
      })
      .nullable()
      .meta({ description: 'Why there is no value.' }),
    methodCode: z.string().meta({ description: 'How it was measured.' }),
  })
  .meta({ id: 'Reading', description: 'A measurement: a value, or a detection condition with its limit.' });
export type Reading = z.infer<typeof Reading>;

export const Station = z
  .object({
    id: z.string(),
    code: z.string(),
    name: z.string(),
    waterBody: z.string().nullable(),
    latitude: z.string().nullable().meta({ description: 'Degrees north.' }),
    longitude: z.string().nullable().meta({ description: 'Degrees east; west is negative.' }),
  })
  .meta({ id: 'Station', description: 'A place where water is sampled.' });
export type Station = z.infer<typeof Station>;

export const ListStations = defineContract({
  operationId: 'listStations',
  method: 'GET',
  path: '/stations',
  tag: 'Stations',
  summary: 'List the stations of a team',
  access: ['staff', 'anybody'],
  request: { query: z.object({ team: TeamQuery }) },
  responses: { 200: { description: 'The stations, by code.', body: z.object({ data: z.array(Station) }) } },
  problems: [problems['request.invalid'], problems['request.unauthenticated'], problems['resource.not-found']],
});

export const StationSeries = z
  .object({
    station: Station,
    parameter: z.string(),
    total: z.int().meta({ description: 'How many readings are returned.' }),
    series: z
      .array(z.object({ methodCode: z.string(), unit: z.string(), readings: z.array(Reading) }))
      .meta({ description: 'One series for each method: results of two methods are never joined by one line.' }),
  })
  .meta({ id: 'StationSeries' });
export type StationSeries = z.infer<typeof StationSeries>;

export const GetStationSeries = defineContract({
  operationId: 'getStationSeries',
  method: 'GET',
  path: '/stations/:code/series',
  tag: 'Stations',
  summary: 'Read one parameter at one station over time',
  description: 'Quality-control samples are left out. At most 2,000 readings are returned, the newest ones.',
  access: ['staff', 'anybody'],
  request: {
    params: z.object({ code: StationCode }),
    query: z.object({
      team: TeamQuery,
      parameter: ParameterCode.default('naphthenic-acids'),
      from: Day.optional().meta({ description: 'First day, UTC.', examples: ['2015-01-01'] }),
      to: Day.optional().meta({ description: 'Last day, UTC.', examples: ['2015-12-31'] }),
    }),
  },
  responses: { 200: { description: 'The readings, oldest first.', body: z.object({ data: StationSeries }) } },
  problems: [problems['request.invalid'], problems['request.unauthenticated'], problems['resource.not-found']],
});

/** A station with what was found there last, and what came before it, for a small picture. */
export interface StationStatus {
  readonly station: Station;
  readonly latest: Reading | null;
  /** Oldest first, the newest included, one method only; at most `recentReadings` of listStatus. */
  readonly recent: readonly Reading[];
}

export interface StationService {
  /** All stations of a team with their latest reading of one parameter. The actor must see the team's rows. */
  listStatus(query: { teamId: string; parameterCode: string; recentReadings: number }): Promise<StationStatus[]>;
}

export const stationService = serviceDoor<StationService>('api::station.station');
