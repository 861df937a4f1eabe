import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { problems } from '../../../lib/problem';
import { Day, ParameterCode, Reading, StationCode, TeamQuery } from '../../station/contracts';

export const Result = Reading.extend({
  id: z.string(),
  station: z.object({ code: z.string(), name: z.string() }),
  parameter: z.string().meta({ description: 'Code of the parameter.', examples: ['naphthenic-acids'] }),
  sampleCode: z.string().meta({ description: "The laboratory's or sampler's code of the sample." }),
  activityType: z.string().meta({ description: 'Kind of sample, in DS-WQX terms.', examples: ['Sample-Routine'] }),
  isQualityControl: z.boolean().meta({ description: 'True for blanks, replicates, splits and spikes.' }),
  laboratory: z.string().nullable(),
  importId: z.string().meta({ description: 'The import that brought it.' }),
}).meta({ id: 'Result', description: 'One measurement of one parameter in one sample.' });
export type Result = z.infer<typeof Result>;

export const ListResults = defineContract({
  operationId: 'listResults',
  method: 'GET',
  path: '/results',
  tag: 'Results',
  summary: 'List results, newest first',
  access: ['staff', 'anybody'],
  request: {
    query: z.object({
      team: TeamQuery,
      station: StationCode.optional(),
      parameter: ParameterCode.optional(),
      from: Day.optional().meta({ description: 'First day, UTC.', examples: ['2015-01-01'] }),
      to: Day.optional().meta({ description: 'Last day, UTC.', examples: ['2015-12-31'] }),
      limit: z.coerce.number().int().min(1).max(500).default(100).meta({ description: 'Page size.' }),
      cursor: z.string().max(200).optional().meta({ description: 'The `next` of the page before.' }),
    }),
  },
  responses: {
    200: {
      description: 'One page; `next` is set while there are more.',
      body: z.object({ data: z.array(Result), next: z.string().nullable() }),
    },
  },
  problems: [problems['request.invalid'], problems['request.unauthenticated'], problems['resource.not-found']],
});
