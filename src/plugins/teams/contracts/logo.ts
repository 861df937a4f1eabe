import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { defineProblems, problems } from '../../../lib/problem';
import { InTeam, usualInTeam } from './usual';

export const logoMaxBytes = 512_000;

export const LogoType = z.enum(['image/png', 'image/jpeg', 'image/webp']);
export type LogoType = z.infer<typeof LogoType>;

const signatures: readonly { readonly type: LogoType; readonly pattern: RegExp }[] = [
  { type: 'image/png', pattern: /^89504e470d0a1a0a/ },
  { type: 'image/jpeg', pattern: /^ffd8ff/ },
  { type: 'image/webp', pattern: /^52494646[0-9a-f]{8}57454250/ },
];

/** What a picture is by its first bytes, whatever it is called. Null for everything else: an SVG is a document and can hold scripts. */
export const findLogoType = (bytes: Uint8Array): LogoType | null => {
  const head = Array.from(bytes.subarray(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return signatures.find(({ pattern }) => pattern.test(head))?.type ?? null;
};

export const Logo = z
  .object({
    name: z.string().meta({ description: 'What the file was called.' }),
    contentType: LogoType,
    sizeBytes: z.int(),
    url: z.string().meta({ description: 'Where the picture is; good for five minutes.' }),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'Logo', description: 'The logo of a team.' });
export type Logo = z.infer<typeof Logo>;

export const logoProblems = defineProblems({
  'logo.not-a-picture': {
    status: 415,
    title: 'This is not a PNG, JPEG or WebP picture',
    remedy: 'Save the logo as PNG, JPEG or WebP and send it again. SVG is not taken, because it can hold scripts.',
  },
  'logo.too-large': {
    status: 413,
    title: 'The logo is too large',
    remedy: 'Send a picture of up to 512 kB.',
  },
});

const answer = z.object({ data: Logo });

export const GetLogo = defineContract({
  operationId: 'getLogo',
  method: 'GET',
  path: '/logo',
  tag: 'Team',
  summary: 'See the logo of a team',
  description: 'With a link that is good for five minutes, and only while whoever asked for it may come in.',
  access: ['staff', 'key', 'member'],
  needs: 'files.read',
  request: { query: InTeam },
  responses: { 200: { description: 'The logo; null where there is none.', body: z.object({ data: Logo.nullable() }) } },
  problems: usualInTeam,
});

export const PutLogo = defineContract({
  operationId: 'putLogo',
  method: 'PUT',
  path: '/logo',
  tag: 'Team',
  summary: 'Give a team its logo',
  description: 'In place of the one that was there. The first bytes say what it is; the name stands in Content-Disposition.',
  access: ['staff'],
  request: { query: InTeam, upload: { contentTypes: LogoType.options, description: 'The picture, as it is, up to 512 kB.' } },
  responses: { 200: { description: 'The logo as it is now.', body: answer } },
  problems: [
    ...usualInTeam,
    problems['request.unsupported-media-type'],
    logoProblems['logo.not-a-picture'],
    logoProblems['logo.too-large'],
  ],
});

export const RemoveLogo = defineContract({
  operationId: 'removeLogo',
  method: 'DELETE',
  path: '/logo',
  tag: 'Team',
  summary: 'Take the logo of a team away',
  access: ['staff'],
  request: { query: InTeam },
  responses: { 200: { description: 'There is none any more.', body: z.object({ data: z.null() }) } },
  problems: usualInTeam,
});
