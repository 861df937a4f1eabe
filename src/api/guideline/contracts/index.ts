import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { problems } from '../../../lib/problem';
import { notModified, revalidationHeaders } from '../../../lib/revision';

export * from './adoption';

const optional = (description: string) => z.string().nullable().meta({ description });

export const Guideline = z
  .object({
    id: z.string(),
    parameterName: z.string().meta({ description: 'What it is about, as the source names it.' }),
    characteristicName: optional('Its name in DS-WQX.'),
    speciation: optional('What the amount is expressed as, in DS-WQX terms.'),
    fraction: optional('Which part of the sample it is about.'),
    region: z.string().meta({ description: 'Where it holds: ISO 3166 codes, with commas between them.', examples: ['CA-AB'] }),
    publisher: z.string(),
    name: optional('What the publisher calls the set it belongs to.'),
    standing: optional('How firm it is, e.g. Approved or Interim.'),
    medium: z.string(),
    ecosystem: z.string(),
    protectionLevel: optional('Against what it protects, e.g. Acute or Chronic.'),
    kind: z.string().meta({ description: 'limit, range, formula or table.' }),
    amount: optional('The limit, where it is one number.'),
    lowest: optional('Lower end of a range.'),
    highest: optional('Upper end of a range.'),
    expression: optional('The value exactly as the source writes it.'),
    unit: optional('UCUM code of the unit.'),
    unitText: optional('The unit as the source writes it.'),
    notes: optional('What the source adds, such as averaging periods, or that values are minima.'),
    sourceUrl: optional('Where the publisher explains it.'),
    citation: optional('What to cite.'),
    reviewedOn: optional('When it was last compared with the source.'),
  })
  .meta({ id: 'Guideline', description: 'What an authority says about how much of something water or sediment may hold.' });
export type Guideline = z.infer<typeof Guideline>;

export const ListGuidelines = defineContract({
  operationId: 'listGuidelines',
  method: 'GET',
  path: '/guidelines',
  tag: 'Reference',
  summary: 'List water quality guidelines',
  description: 'As compiled from their publishers; compare with the source before relying on one.',
  access: ['staff', 'key', 'member', 'anybody'],
  needs: 'data.read',
  request: {
    headers: revalidationHeaders,
    query: z.object({
      parameter: z
        .string()
        .min(1)
        .max(255)
        .optional()
        .meta({ description: 'Name of the parameter, in any case.', examples: ['Chloride'] }),
      region: z
        .string()
        .min(2)
        .max(16)
        .optional()
        .meta({ description: 'One country or province.', examples: ['CA-AB'] }),
      medium: z
        .string()
        .min(1)
        .max(64)
        .optional()
        .meta({ examples: ['Water'] }),
      limit: z.coerce.number().int().min(1).max(1000).default(500).meta({ description: 'Page size.' }),
      after: z
        .string()
        .regex(/^\d{1,18}$/)
        .optional()
        .meta({ description: 'The `next` of the page before.' }),
    }),
  },
  responses: {
    200: {
      description: 'One page; `next` is set while there are more.',
      body: z.object({ data: z.array(Guideline), next: z.string().nullable() }),
    },
    304: notModified,
  },
  problems: [problems['request.invalid'], problems['request.unauthenticated']],
});
