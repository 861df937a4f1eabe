import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { pageByCode, pageOf } from '../../../lib/page';
import { defineProblems, problems } from '../../../lib/problem';
import { StationCode, TeamQuery } from './reading';

const usual = [problems['request.invalid'], problems['request.unauthenticated'], problems['resource.not-found']];

const placing = {
  site: z
    .string()
    .min(1)
    .max(64)
    .nullable()
    .meta({ description: 'Code of the site to which it belongs.', examples: ['north-pit'] }),
  isSensitive: z.boolean().meta({ description: 'Its exact place is kept from the public, who are told it to a tenth of a degree.' }),
};

export const StationPlacing = z
  .object({ code: z.string(), name: z.string(), ...placing })
  .meta({ id: 'StationPlacing', description: 'To which site a station belongs, and whether its place is sensitive.' });
export type StationPlacing = z.infer<typeof StationPlacing>;

export const placingProblems = defineProblems({
  'station.unknown-site': {
    status: 422,
    title: 'The team has no such site',
    remedy: 'Name a site by its code, or add it first.',
  },
});

export const ListStationPlacings = defineContract({
  operationId: 'listStationPlacings',
  method: 'GET',
  path: '/station-placings',
  tag: 'Stations',
  summary: 'List to which site each station of a team belongs',
  access: ['staff'],
  request: { query: z.object({ team: TeamQuery, ...pageByCode }) },
  responses: { 200: { description: 'The stations, by code.', body: pageOf(StationPlacing) } },
  problems: usual,
});

export const PlaceStation = defineContract({
  operationId: 'placeStation',
  method: 'PUT',
  path: '/stations/:code/placing',
  tag: 'Stations',
  summary: 'Say to which site a station belongs, and whether its place is sensitive',
  description: 'Thresholds and read grants of a site hold for its stations: what others may read changes with it, at once.',
  access: ['staff'],
  request: { params: z.object({ code: StationCode }), query: z.object({ team: TeamQuery }), body: z.strictObject(placing) },
  responses: { 200: { description: 'As it is now.', body: z.object({ data: StationPlacing }) } },
  problems: [...usual, placingProblems['station.unknown-site']],
});
