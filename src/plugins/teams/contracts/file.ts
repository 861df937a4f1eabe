import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { defineProblems, problems } from '../../../lib/problem';
import { InTeam, usualInTeam } from './usual';

export const TeamFile = z
  .object({
    id: z.string(),
    name: z.string(),
    contentType: z.string(),
    sizeBytes: z.int(),
    sha256: z.string(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'TeamFile', description: 'A file of a team.' });
export type TeamFile = z.infer<typeof TeamFile>;

export const fileProblems = defineProblems({
  'file.link-not-valid': {
    status: 410,
    title: 'This link does not open the file any more',
    remedy: 'Ask for another; links work for five minutes, and only while whoever asked may come in.',
  },
});

const fileTypes = ['application/pdf', 'image/png', 'image/jpeg', 'text/csv', 'application/zip', 'application/octet-stream'] as const;

const one = { params: z.object({ id: z.string().regex(/^[a-z0-9]{1,64}$/) }), query: InTeam };
const answer = z.object({ data: TeamFile });

export const UploadFile = defineContract({
  operationId: 'uploadFile',
  method: 'POST',
  path: '/files',
  tag: 'Files',
  summary: 'Keep a file for a team',
  description: 'The name stands in Content-Disposition. The file is the team’s alone and lies under no public address.',
  access: ['staff', 'key', 'member'],
  needs: 'files.write',
  request: { query: InTeam, upload: { contentTypes: fileTypes, description: 'The file, as it is.' } },
  responses: { 201: { description: 'The file.', body: answer } },
  problems: [...usualInTeam, problems['request.too-large'], problems['request.unsupported-media-type']],
});

export const ListFiles = defineContract({
  operationId: 'listFiles',
  method: 'GET',
  path: '/files',
  tag: 'Files',
  summary: 'List the files of a team',
  description: 'Without its logo, which has an address of its own.',
  access: ['staff', 'key', 'member'],
  needs: 'files.read',
  request: { query: InTeam },
  responses: { 200: { description: 'The newest first, up to 500.', body: z.object({ data: z.array(TeamFile) }) } },
  problems: usualInTeam,
});

export const CreateFileLink = defineContract({
  operationId: 'createFileLink',
  method: 'POST',
  path: '/files/:id/links',
  tag: 'Files',
  summary: 'Get a link to a file',
  description: 'Good for five minutes, and only while whoever asked for it may come in.',
  access: ['staff', 'key', 'member'],
  needs: 'files.read',
  request: one,
  responses: {
    201: { description: 'The link.', body: z.object({ data: z.object({ url: z.string(), expiresAt: z.iso.datetime() }) }) },
  },
  problems: usualInTeam,
});

export const DownloadFile = defineContract({
  operationId: 'downloadFile',
  method: 'GET',
  path: '/file-contents',
  tag: 'Files',
  summary: 'Fetch a file by its link',
  access: ['anybody'],
  request: { query: z.object({ link: z.string().regex(/^[\w-]{1,600}\.[\w-]{43}$/) }) },
  responses: { 200: { description: 'The file.', contentTypes: [...fileTypes, 'image/webp'] } },
  problems: [problems['request.invalid'], fileProblems['file.link-not-valid']],
});

export const RemoveFile = defineContract({
  operationId: 'removeFile',
  method: 'DELETE',
  path: '/files/:id',
  tag: 'Files',
  summary: 'Remove a file',
  access: ['staff', 'key', 'member'],
  needs: 'files.write',
  request: one,
  responses: { 200: { description: 'What was removed.', body: answer } },
  problems: usualInTeam,
});
