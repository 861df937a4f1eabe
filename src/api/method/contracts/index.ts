import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { wholeList } from '../../../lib/page';
import { problems } from '../../../lib/problem';
import { revalidationHeaders } from '../../../lib/revision';

export const Method = z
  .object({
    code: z.string().meta({ description: 'The code by which results name it.' }),
    context: z.string().meta({ description: 'Who gave the code, in DS-WQX terms.' }),
    version: z.string().nullable().meta({ description: 'Which version of it.' }),
    name: z.string(),
    kind: z.string().meta({ description: 'biosensor, hrms, ftir, field_meter or other.' }),
    detectionLimit: z.string().nullable().meta({ description: 'The smallest amount that it finds.' }),
    quantificationLimit: z.string().nullable().meta({ description: 'The smallest amount that it tells as a number.' }),
    limitUnit: z.string().nullable().meta({ description: 'UCUM code of the unit of both limits.' }),
    calibrationStandard: z.string().nullable().meta({ description: 'What it is calibrated with.' }),
    accreditation: z.string().nullable().meta({ description: 'Under what accreditation it is run.' }),
    validFrom: z.string().nullable().meta({ description: 'First day of this version.' }),
    validTo: z.string().nullable().meta({ description: 'Last day of this version.' }),
  })
  .meta({ id: 'Method', description: 'How something is measured, in one version.' });
export type Method = z.infer<typeof Method>;

export const ListMethods = defineContract({
  operationId: 'listMethods',
  method: 'GET',
  path: '/methods',
  tag: 'Reference',
  summary: 'List the methods of measurement',
  access: ['staff', 'key', 'member', 'anybody'],
  needs: 'data.read',
  request: { headers: revalidationHeaders },
  responses: wholeList(Method),
  problems: [problems['request.invalid'], problems['request.unauthenticated']],
});
