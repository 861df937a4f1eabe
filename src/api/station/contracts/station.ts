import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { codePage, pageByCode } from '../../../lib/page';
import { problems } from '../../../lib/problem';
import { notModified, revalidationHeaders } from '../../../lib/revision';
import { ParameterCode, Reading, StationCode, TeamQuery } from './reading';

const usual = [problems['request.invalid'], problems['request.unauthenticated'], problems['resource.not-found']];

export const Station = z
  .object({
    id: z.string(),
    code: z.string(),
    name: z.string(),
    site: z.string().nullable().meta({ description: 'Code of the site to which it belongs.' }),
    waterBody: z.string().nullable().meta({ description: 'The river, creek or lake.' }),
    stationType: z
      .string()
      .nullable()
      .meta({ description: 'Kind of place, in DS-WQX terms.', examples: ['River/Stream'] }),
    role: z
      .string()
      .nullable()
      .meta({ description: 'Where it stands to the site.', examples: ['downstream'] }),
    latitude: z.string().nullable().meta({ description: 'Degrees north.' }),
    longitude: z.string().nullable().meta({ description: 'Degrees east; west is negative.' }),
    datum: z
      .string()
      .nullable()
      .meta({ description: 'Reference system of the coordinates.', examples: ['NAD83'] }),
    isBlurred: z.boolean().meta({
      description: 'True where the exact place is kept from the public: then the coordinates are rounded to 0.1 degree.',
    }),
  })
  .meta({ id: 'Station', description: 'A place where water is sampled.' });
export type Station = z.infer<typeof Station>;

export const StationAlias = z
  .object({ scheme: z.string().meta({ examples: ['JOSM'] }), code: z.string() })
  .meta({ id: 'StationAlias', description: 'What another scheme calls the station.' });
export type StationAlias = z.infer<typeof StationAlias>;

const page = {
  site: z.string().min(1).max(64).optional().meta({ description: 'Code of a site: only its stations.' }),
  ...pageByCode,
};

export const ListStations = defineContract({
  operationId: 'listStations',
  method: 'GET',
  path: '/stations',
  tag: 'Stations',
  summary: 'List the stations of a team',
  access: ['staff', 'key', 'member', 'anybody'],
  needs: 'data.read',
  request: { headers: revalidationHeaders, query: z.object({ team: TeamQuery, ...page }) },
  responses: codePage(Station, 'The stations, by code.'),
  problems: usual,
});

export const GetStation = defineContract({
  operationId: 'getStation',
  method: 'GET',
  path: '/stations/:code',
  tag: 'Stations',
  summary: 'Read one station with its codes in other schemes',
  access: ['staff', 'key', 'member', 'anybody'],
  needs: 'data.read',
  request: { headers: revalidationHeaders, params: z.object({ code: StationCode }), query: z.object({ team: TeamQuery }) },
  responses: {
    200: { description: 'The station.', body: z.object({ data: Station.extend({ aliases: z.array(StationAlias) }) }) },
    304: notModified,
  },
  problems: usual,
});

export const StationStatus = z
  .object({
    station: Station,
    latest: Reading.nullable().meta({ description: 'The newest reading; null where there is none.' }),
    awaitsRelease: z.boolean().meta({
      description: 'True where there is no reading to be seen because none has been released yet. Only the team’s own people learn it.',
    }),
    recent: z.array(Reading).meta({
      description: 'Oldest first, the newest included; of the newest one’s method, panel, fraction and unit only.',
    }),
  })
  .meta({ id: 'StationStatus', description: 'What was found at a station last, and what came before it, for a small picture.' });
export type StationStatus = z.infer<typeof StationStatus>;

export const ListStationStatus = defineContract({
  operationId: 'listStationStatus',
  method: 'GET',
  path: '/station-status',
  tag: 'Stations',
  summary: 'List the latest reading of one parameter at each station',
  description: 'Quality-control samples are left out.',
  access: ['staff', 'key', 'member', 'anybody'],
  needs: 'data.read',
  request: {
    headers: revalidationHeaders,
    query: z.object({
      team: TeamQuery,
      parameter: ParameterCode.default('naphthenic-acids'),
      recent: z.coerce.number().int().min(1).max(100).default(1).meta({ description: 'Up to how many readings are given as `recent`.' }),
      ...page,
    }),
  },
  responses: codePage(StationStatus, 'The stations, by code.'),
  problems: usual,
});
