import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { defineProblems } from '../../../lib/problem';
import { memberProblems } from './member';
import { KeyScope } from './roles';
import { InTeam, line, usualInTeam } from './usual';

export const KeyKind = z.enum(['live', 'test']).meta({ description: 'A test key sees and writes only the team’s sandbox.' });
export type KeyKind = z.infer<typeof KeyKind>;

export const KeyState = z.enum(['active', 'expired', 'revoked', 'stopped']);
export type KeyState = z.infer<typeof KeyState>;

export const ApiKey = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: KeyKind,
    prefix: z.string().meta({ description: 'By which a key is recognised.', examples: ['lum_live_8Fh2kQ0sXz1A'] }),
    scopes: z.array(KeyScope),
    state: KeyState.meta({ description: '`stopped` when whoever made it may not do this any more; another can replace it.' }),
    createdBy: z.string().nullable().meta({ description: 'The person, or null when staff made it.' }),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime().nullable().meta({ description: 'To the minute.' }),
  })
  .meta({ id: 'ApiKey', description: 'A key by which a program acts for a team. The secret is not part of it.' });
export type ApiKey = z.infer<typeof ApiKey>;

export const keyProblems = defineProblems({
  'key.not-active': { status: 409, title: 'The key is not active any more', remedy: 'Make a new one.' },
});

const longestKeyDays = 366;

const NewApiKey = z.strictObject({
  name: line(100)
    .min(1)
    .meta({ description: 'What the key is for.', examples: ['Nightly export'] }),
  kind: KeyKind.default('live'),
  scopes: z.array(KeyScope).min(1).max(20),
  expiresInDays: z.int().min(1).max(longestKeyDays).default(90),
});

const Minted = ApiKey.extend({ key: z.string().meta({ description: 'The key itself. It is shown this once and kept nowhere.' }) }).meta({
  id: 'MintedApiKey',
});
export type MintedApiKey = z.infer<typeof Minted>;

const manages = { access: ['staff', 'key', 'member'], needs: 'keys.manage' } as const;
const one = { params: z.object({ id: z.string().regex(/^[a-z0-9]{1,64}$/) }), query: InTeam };
const refusals = [...usualInTeam, memberProblems['member.beyond-your-rights']];

export const ListApiKeys = defineContract({
  operationId: 'listApiKeys',
  method: 'GET',
  path: '/api-keys',
  tag: 'API keys',
  summary: 'List the keys of a team',
  ...manages,
  request: { query: InTeam },
  responses: { 200: { description: 'The newest first.', body: z.object({ data: z.array(ApiKey) }) } },
  problems: usualInTeam,
});

export const CreateApiKey = defineContract({
  operationId: 'createApiKey',
  method: 'POST',
  path: '/api-keys',
  tag: 'API keys',
  summary: 'Make a key',
  description: 'A key never does more than whoever made it may do at the moment of use, and never makes keys or changes people.',
  ...manages,
  request: { query: InTeam, body: NewApiKey },
  responses: { 201: { description: 'The key, shown this once.', body: z.object({ data: Minted }) } },
  problems: refusals,
});

export const RotateApiKey = defineContract({
  operationId: 'rotateApiKey',
  method: 'POST',
  path: '/api-keys/:id/rotate',
  tag: 'API keys',
  summary: 'Replace a key',
  description: 'The new key has the old one’s name, scopes and length of life. The old one goes on for as long as is asked.',
  ...manages,
  request: {
    ...one,
    body: z.strictObject({
      overlapHours: z
        .union([z.literal(0), z.literal(1), z.literal(24), z.literal(168)])
        .meta({ description: 'How long the old key still works.' }),
    }),
  },
  responses: { 201: { description: 'The new key, shown this once.', body: z.object({ data: Minted }) } },
  problems: [...refusals, keyProblems['key.not-active']],
});

export const RevokeApiKey = defineContract({
  operationId: 'revokeApiKey',
  method: 'POST',
  path: '/api-keys/:id/revoke',
  tag: 'API keys',
  summary: 'Revoke a key',
  description: 'From its next request on it is refused.',
  ...manages,
  request: one,
  responses: { 200: { description: 'The key as it is now.', body: z.object({ data: ApiKey }) } },
  problems: [...usualInTeam, keyProblems['key.not-active']],
});
