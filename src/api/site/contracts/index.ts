import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { codePage, pageByCode } from '../../../lib/page';
import { problems } from '../../../lib/problem';
import { revalidationHeaders } from '../../../lib/revision';
import { TeamQuery } from '../../station/contracts/reading';

export const Site = z
  .object({
    code: z.string(),
    name: z.string(),
    approvalNumber: z.string().nullable().meta({ description: 'Number of the approval that asks for the monitoring.' }),
    operationType: z.string().nullable().meta({ description: 'What kind of operation it is.' }),
    timeZone: z.string().nullable().meta({ description: 'IANA time zone.' }),
    state: z.string().nullable().meta({ description: 'Active or closed.' }),
  })
  .meta({ id: 'Site', description: 'An operation, pilot or stretch of water whose stations belong together.' });
export type Site = z.infer<typeof Site>;

export const ListSites = defineContract({
  operationId: 'listSites',
  method: 'GET',
  path: '/sites',
  tag: 'Stations',
  summary: 'List the sites of a team',
  access: ['staff', 'key', 'member', 'anybody'],
  needs: 'data.read',
  request: { headers: revalidationHeaders, query: z.object({ team: TeamQuery, ...pageByCode }) },
  responses: codePage(Site),
  problems: [problems['request.invalid'], problems['request.unauthenticated'], problems['resource.not-found']],
});
