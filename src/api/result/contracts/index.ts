import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { problems } from '../../../lib/problem';
import { notModified, revalidationHeaders } from '../../../lib/revision';
import { TeamQuery } from '../../station/contracts';
import { ResultFilter } from './filter';
import { Result, ResultVersion } from './result';

export * from './comment';
export * from './filter';
export * from './result';
export * from './statistics';

const usual = [problems['request.invalid'], problems['request.unauthenticated'], problems['resource.not-found']];

export const ListResults = defineContract({
  operationId: 'listResults',
  method: 'GET',
  path: '/results',
  tag: 'Results',
  summary: 'List results, newest first',
  description:
    'The version of each measurement that counts. The public sees released results only; others see preliminary ones, marked as such, when ' +
    'the team allows it.',
  access: ['staff', 'key', 'member', 'anybody'],
  needs: 'data.read',
  request: {
    headers: revalidationHeaders,
    query: ResultFilter.extend({
      team: TeamQuery,
      limit: z.coerce.number().int().min(1).max(500).default(100).meta({ description: 'Page size.' }),
      cursor: z.string().max(200).optional().meta({ description: 'The `next` of the page before.' }),
    }),
  },
  responses: {
    200: {
      description: 'One page; `next` is set while there are more.',
      body: z.object({ data: z.array(Result), next: z.string().nullable() }),
    },
    304: notModified,
  },
  problems: usual,
});

export const GetResult = defineContract({
  operationId: 'getResult',
  method: 'GET',
  path: '/results/:id',
  tag: 'Results',
  summary: 'Read one result with all its versions',
  description: 'Any version can be asked for, also one that was corrected or withdrawn, by those who may see preliminary results.',
  access: ['staff', 'key', 'member', 'anybody'],
  needs: 'data.read',
  request: {
    headers: revalidationHeaders,
    params: z.object({ id: z.string().min(1).max(64) }),
    query: z.object({ team: TeamQuery }),
  },
  responses: {
    200: {
      description: 'The version that was asked for, and every version of the measurement that the caller may see, the newest first.',
      body: z.object({ data: Result.extend({ versions: z.array(ResultVersion) }) }),
    },
    304: notModified,
  },
  problems: usual,
});
