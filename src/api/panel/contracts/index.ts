import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { codePage, pageByCode } from '../../../lib/page';
import { problems } from '../../../lib/problem';
import { revalidationHeaders } from '../../../lib/revision';

export const Panel = z
  .object({
    code: z.string(),
    name: z.string(),
    promoter: z.string().meta({ description: 'The gene promoter that switches the light on.' }),
    compoundClass: z.string().nullable().meta({ description: 'What it answers to.' }),
    plainHelp: z.string().nullable().meta({ description: 'What it tells, in plain language.' }),
  })
  .meta({ id: 'Panel', description: 'A strain of luminescent bacteria and what makes it glow.' });
export type Panel = z.infer<typeof Panel>;

export const ListPanels = defineContract({
  operationId: 'listPanels',
  method: 'GET',
  path: '/panels',
  tag: 'Reference',
  summary: 'List the biosensor panels',
  access: ['staff', 'key', 'member', 'anybody'],
  needs: 'data.read',
  request: { headers: revalidationHeaders, query: z.object(pageByCode) },
  responses: codePage(Panel),
  problems: [problems['request.invalid'], problems['request.unauthenticated']],
});
