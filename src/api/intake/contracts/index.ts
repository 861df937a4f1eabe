import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { defineProblems, problems } from '../../../lib/problem';
import { TeamQuery } from '../../station/contracts';

export const intakeProblems = defineProblems({
  'import.duplicate-file': {
    status: 409,
    title: 'This file has been imported already',
    remedy: 'Nothing needs doing: see the import named in "import".',
  },
  'import.rejected': {
    status: 422,
    title: 'The file cannot be imported as it is',
    remedy: 'Correct the lines listed in "faults" and send the file again; nothing was imported.',
  },
  'import.unknown-format': {
    status: 422,
    title: 'The layout of this file is not known',
    remedy: 'Send a CSV file in one of the layouts named in the API documentation.',
  },
});

/** Stable, to program against and to translate by; `reason` says the same in English. */
export const FaultCode = z
  .enum(['cell.missing', 'cell.invalid', 'line.unreadable', 'station.unknown', 'parameter.unknown', 'file.contradiction', 'result.differs'])
  .meta({ description: 'What kind of fault it is.' });
export type FaultCode = z.infer<typeof FaultCode>;

export const ImportFault = z
  .object({
    code: FaultCode,
    line: z.int().meta({ description: 'Line of the file, counting from 1.' }),
    column: z.string().nullable().meta({ description: 'Heading of the column.' }),
    value: z.string().nullable().meta({ description: 'What stands there.' }),
    reason: z.string().meta({ description: 'Why it cannot be taken, and what could.' }),
  })
  .meta({ id: 'ImportFault' });
export type ImportFault = z.infer<typeof ImportFault>;

export const Import = z
  .object({
    id: z.string(),
    fileName: z.string().nullable(),
    fileSha256: z.string().meta({ description: "SHA-256 of the file's bytes." }),
    fileSizeBytes: z.int(),
    format: z.string().meta({ description: 'The layout that was recognised.', examples: ['alberta-long'] }),
    importedBy: z.string().meta({ description: 'Who, as kind:id.' }),
    importedAt: z.iso.datetime(),
    counts: z.object({
      read: z.int().meta({ description: 'Results in the file.' }),
      new: z.int().meta({ description: 'Not known before.' }),
      unchanged: z.int().meta({ description: 'Known already, with the same value.' }),
    }),
  })
  .meta({ id: 'Import', description: 'One file that was taken in, whole.' });
export type Import = z.infer<typeof Import>;

const notNamed = [problems['request.invalid'], problems['request.unauthenticated'], problems['resource.not-found']];

export const CreateImport = defineContract({
  operationId: 'createImport',
  method: 'POST',
  path: '/imports',
  tag: 'Imports',
  summary: 'Import a file of results',
  description:
    'The layout is recognised by the headings. All or nothing: one line that cannot be taken refuses the file. ' +
    'Sending the same results again adds nothing.',
  access: ['staff'],
  request: {
    query: z.object({
      team: TeamQuery.meta({ description: 'The team that will own the results.' }),
      create: z
        .enum(['stations'])
        .optional()
        .meta({ description: 'Create stations that the team does not have yet; otherwise they are faults.' }),
    }),
    upload: { contentTypes: ['text/csv', 'application/octet-stream'], description: 'The file itself, as CSV in UTF-8.' },
  },
  responses: { 201: { description: 'Imported.', body: z.object({ data: Import }) } },
  problems: [
    ...notNamed,
    intakeProblems['import.duplicate-file'],
    problems['request.too-large'],
    problems['request.unsupported-media-type'],
    intakeProblems['import.rejected'],
    intakeProblems['import.unknown-format'],
  ],
});

export const ListImports = defineContract({
  operationId: 'listImports',
  method: 'GET',
  path: '/imports',
  tag: 'Imports',
  summary: 'List the imports of a team, newest first',
  access: ['staff'],
  request: {
    query: z.object({
      team: TeamQuery,
      limit: z.coerce.number().int().min(1).max(100).default(25),
      cursor: z.string().max(200).optional().meta({ description: 'The `next` of the page before.' }),
    }),
  },
  responses: {
    200: {
      description: 'One page; `next` is set while there are more.',
      body: z.object({ data: z.array(Import), next: z.string().nullable() }),
    },
  },
  problems: notNamed,
});

export const GetImport = defineContract({
  operationId: 'getImport',
  method: 'GET',
  path: '/imports/:id',
  tag: 'Imports',
  summary: 'Read one import',
  access: ['staff'],
  request: { params: z.object({ id: z.string().max(64) }), query: z.object({ team: TeamQuery }) },
  responses: { 200: { description: 'The import.', body: z.object({ data: Import }) } },
  problems: notNamed,
});
