import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { wholeList } from '../../../lib/page';
import { problems } from '../../../lib/problem';
import { revalidationHeaders } from '../../../lib/revision';

export const LaboratoryQualifier = z
  .object({
    code: z.string().meta({ description: 'The mark as it stands in files.' }),
    laboratory: z.string(),
    description: z.string(),
    effect: z.string().meta({ description: 'What it does to a result: none, estimated, below_limit, not_detected or unusable.' }),
  })
  .meta({ id: 'LaboratoryQualifier', description: 'A mark that a laboratory puts on a result.' });
export type LaboratoryQualifier = z.infer<typeof LaboratoryQualifier>;

export const ListLaboratoryQualifiers = defineContract({
  operationId: 'listLaboratoryQualifiers',
  method: 'GET',
  path: '/laboratory-qualifiers',
  tag: 'Reference',
  summary: 'List the laboratories’ marks on results',
  access: ['staff', 'key', 'member', 'anybody'],
  needs: 'data.read',
  request: { headers: revalidationHeaders },
  responses: wholeList(LaboratoryQualifier),
  problems: [problems['request.invalid'], problems['request.unauthenticated']],
});
