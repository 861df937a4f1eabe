import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { problems } from '../../../lib/problem';
import { TeamQuery } from '../../station/contracts';
import { Import, ImportFault, ImportMode, ImportPreview } from './import';
import { Mapping, MappingName } from './mapping';
import { intakeProblems } from './problems';

const notNamed = [problems['request.invalid'], problems['request.unauthenticated'], problems['resource.not-found']];

const Flag = z.enum(['true', 'false']).default('false');
const ImportId = z.object({ id: z.string().max(64) });
const TeamOnly = z.object({ team: TeamQuery });
const Paged = {
  limit: z.coerce.number().int().min(1).max(100).default(25),
  cursor: z.string().max(200).optional().meta({ description: 'The `next` of the page before.' }),
};

const Create = z
  .string()
  .regex(/^(?:stations|parameters)(?:,(?:stations|parameters))?$/, 'stations, parameters or both, with a comma between them')
  .optional()
  .meta({ description: 'What may be created when the file names something unknown; otherwise it is a fault.', examples: ['stations'] });

const uploadTypes = {
  csv: 'text/csv',
  bytes: 'application/octet-stream',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  form: 'multipart/form-data',
} as const;

export const CreateImport = defineContract({
  operationId: 'createImport',
  method: 'POST',
  path: '/imports',
  tag: 'Imports',
  summary: 'Import results',
  description:
    'Takes a file as it is, a form with one file in it, or rows as JSON. The layout is recognised by the headings. All or nothing unless ' +
    'partial=true. Sending the same results again adds nothing; a changed value for a known measurement is a correction, which needs a reason.',
  access: ['staff', 'key', 'member'],
  needs: 'data.write',
  request: {
    query: z.object({
      team: TeamQuery.meta({ description: 'The team that will own the results.' }),
      mode: ImportMode,
      create: Create,
      partial: Flag.meta({ description: 'Take the good lines and leave the faulty ones.' }),
      dryRun: Flag.meta({ description: 'Read and compare, change nothing, and tell what would happen.' }),
      reason: z
        .string()
        .trim()
        .min(3)
        .max(1000)
        .optional()
        .meta({ description: 'Why the file corrects earlier results; needed when it does. It is kept for ever: no names of persons.' }),
      mapping: MappingName.optional().meta({ description: "A saved mapping of the team, for files in a layout of the team's own." }),
    }),
    headers: z.object({
      'idempotency-key': z
        .string()
        .regex(/^[\x21-\x7e]{1,128}$/, 'up to 128 visible ASCII characters')
        .optional()
        .meta({ description: 'The same key gets the first answer again, for seven days.' }),
      prefer: z
        .string()
        .max(200)
        .optional()
        .meta({ description: '`respond-async`: answer 202 at once and work on.', examples: ['respond-async'] }),
    }),
    upload: {
      contentTypes: Object.values(uploadTypes),
      description: 'CSV (UTF-8, UTF-16 or Windows-1252), XLSX, a form with one file, or JSON: { "rows": [...] }.',
    },
  },
  responses: {
    200: { description: 'dryRun: what would happen.', body: z.object({ data: ImportPreview }) },
    201: { description: 'Imported.', body: z.object({ data: Import }) },
    202: { description: 'Being worked on: ask the Location how far it is.', body: z.object({ data: Import }) },
    207: {
      description: 'The good lines were imported; the first hundred faults of the others.',
      body: z.object({ data: Import, faults: z.array(ImportFault), faultCount: z.int() }),
    },
  },
  problems: [
    ...notNamed,
    intakeProblems['import.duplicate-file'],
    intakeProblems['import.in-progress'],
    problems['request.too-large'],
    problems['request.unsupported-media-type'],
    intakeProblems['import.rejected'],
    intakeProblems['import.unknown-format'],
    intakeProblems['import.unknown-mapping'],
    intakeProblems['import.key-reused'],
  ],
});

export const ListImports = defineContract({
  operationId: 'listImports',
  method: 'GET',
  path: '/imports',
  tag: 'Imports',
  summary: 'List the imports of a team, newest first',
  access: ['staff', 'key', 'member'],
  needs: 'data.write',
  request: { query: z.object({ team: TeamQuery, ...Paged }) },
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
  summary: 'Read one import, and how far it is',
  access: ['staff', 'key', 'member'],
  needs: 'data.write',
  request: { params: ImportId, query: TeamOnly },
  responses: { 200: { description: 'The import.', body: z.object({ data: Import }) } },
  problems: notNamed,
});

export const ListImportFaults = defineContract({
  operationId: 'listImportFaults',
  method: 'GET',
  path: '/imports/:id/faults',
  tag: 'Imports',
  summary: 'List all faults of an import, by line',
  access: ['staff', 'key', 'member'],
  needs: 'data.write',
  request: {
    params: ImportId,
    query: z.object({ team: TeamQuery, ...Paged, limit: z.coerce.number().int().min(1).max(1000).default(100) }),
  },
  responses: {
    200: {
      description: 'One page; `next` is set while there are more.',
      body: z.object({ data: z.array(ImportFault), next: z.string().nullable() }),
    },
  },
  problems: notNamed,
});

export const GetRejectedLines = defineContract({
  operationId: 'getRejectedLines',
  method: 'GET',
  path: '/imports/:id/rejected-lines',
  tag: 'Imports',
  summary: 'Download the rejected lines, to correct and send again',
  description: 'CSV in UTF-8 with the headings of the file and a last column that says what is wrong; it need not be removed.',
  access: ['staff', 'key', 'member'],
  needs: 'data.write',
  request: { params: ImportId, query: TeamOnly },
  responses: { 200: { description: 'The lines.', contentTypes: ['text/csv'] } },
  problems: notNamed,
});

export const ReleaseImport = defineContract({
  operationId: 'releaseImport',
  method: 'POST',
  path: '/imports/:id/release',
  tag: 'Imports',
  summary: 'Release the results of an import',
  description: 'By another person than the one who imported them. Released results are seen by readers and alert.',
  access: ['staff'],
  request: { params: ImportId, query: TeamOnly },
  responses: {
    200: {
      description: 'Released; `releasedCount` is 0 when they were released before.',
      body: z.object({ data: Import, releasedCount: z.int() }),
    },
  },
  problems: [...notNamed, intakeProblems['import.own-release'], intakeProblems['import.not-settled']],
});

export const WithdrawImport = defineContract({
  operationId: 'withdrawImport',
  method: 'POST',
  path: '/imports/:id/withdraw',
  tag: 'Imports',
  summary: 'Withdraw an import',
  description: 'Its results become withdrawn versions, and the versions before them count again. Nothing is deleted.',
  access: ['staff'],
  request: {
    params: ImportId,
    query: TeamOnly,
    body: z.strictObject({ reason: z.string().trim().min(3).max(1000).meta({ description: 'Why. Kept for ever: no names of persons.' }) }),
  },
  responses: {
    200: { description: 'Withdrawn.', body: z.object({ data: Import, withdrawnCount: z.int(), restoredCount: z.int() }) },
  },
  problems: [...notNamed, intakeProblems['import.not-settled']],
});

const NamedMapping = z.object({ name: MappingName, mapping: Mapping });

export const ListImportMappings = defineContract({
  operationId: 'listImportMappings',
  method: 'GET',
  path: '/import-mappings',
  tag: 'Imports',
  summary: "List a team's saved mappings",
  access: ['staff', 'key', 'member'],
  needs: 'data.write',
  request: { query: TeamOnly },
  responses: { 200: { description: 'The mappings by name.', body: z.object({ data: z.array(NamedMapping) }) } },
  problems: notNamed,
});

export const PutImportMapping = defineContract({
  operationId: 'putImportMapping',
  method: 'PUT',
  path: '/import-mappings/:name',
  tag: 'Imports',
  summary: 'Save a mapping',
  description: 'For files in a layout of their own: names the column of each field. Replaces the mapping of that name.',
  access: ['staff', 'key', 'member'],
  needs: 'data.write',
  request: { params: z.object({ name: MappingName }), query: TeamOnly, body: Mapping },
  responses: { 200: { description: 'Saved.', body: z.object({ data: NamedMapping }) } },
  problems: notNamed,
});

export const RemoveImportMapping = defineContract({
  operationId: 'removeImportMapping',
  method: 'DELETE',
  path: '/import-mappings/:name',
  tag: 'Imports',
  summary: 'Remove a mapping',
  access: ['staff', 'key', 'member'],
  needs: 'data.write',
  request: { params: z.object({ name: MappingName }), query: TeamOnly },
  responses: { 200: { description: 'Removed.', body: z.object({ data: NamedMapping }) } },
  problems: notNamed,
});
