import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { codePage, pageByCode } from '../../../lib/page';
import { problems } from '../../../lib/problem';
import { revalidationHeaders } from '../../../lib/revision';

export const Parameter = z
  .object({
    code: z.string().meta({ description: 'Stable; what filters and results name.' }),
    name: z.string(),
    group: z.string().nullable().meta({ description: 'The family it belongs to.' }),
    casNumber: z.string().nullable().meta({ description: 'CAS registry number.' }),
    characteristicName: z.string().nullable().meta({ description: 'Its name in DS-WQX (CharacteristicName).' }),
    defaultUnit: z.string().meta({ description: 'UCUM code of the unit in which it is told.' }),
    decimals: z.int().nullable().meta({ description: 'Decimals with which it is shown.' }),
    aliases: z.array(z.string()).meta({ description: 'What files call it.' }),
    plainName: z.string().nullable().meta({ description: 'Its name in plain language.' }),
    plainHelp: z.string().nullable().meta({ description: 'What it is, in plain language.' }),
  })
  .meta({ id: 'Parameter', description: 'What is measured.' });
export type Parameter = z.infer<typeof Parameter>;

export const ListParameters = defineContract({
  operationId: 'listParameters',
  method: 'GET',
  path: '/parameters',
  tag: 'Reference',
  summary: 'List what is measured',
  access: ['staff', 'key', 'member', 'anybody'],
  needs: 'data.read',
  request: { headers: revalidationHeaders, query: z.object(pageByCode) },
  responses: codePage(Parameter),
  problems: [problems['request.invalid'], problems['request.unauthenticated']],
});
