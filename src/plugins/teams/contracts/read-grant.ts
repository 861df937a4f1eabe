import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { defineProblems } from '../../../lib/problem';
import type { Right } from './roles';
import { TeamSlug } from './team';
import { InTeam, usualInTeam } from './usual';

export const GrantKind = z.enum(['data', 'reports', 'history', 'custody']).meta({ description: 'What of the sites may be read.' });
export type GrantKind = z.infer<typeof GrantKind>;

/** A grant never gives more than reading. */
export const rightOfGrant: Readonly<Record<GrantKind, Right>> = {
  data: 'data.read',
  reports: 'reports.read',
  history: 'history.read',
  custody: 'custody.read',
};

const Day = z.iso.date().regex(/^(?:19|20|21)/, 'a year from 1900 to 2199');

const terms = {
  siteCodes: z
    .array(z.string().trim().min(1).max(64))
    .min(1)
    .max(200)
    .meta({ description: 'The sites, by their codes.', examples: [['mildred']] }),
  kinds: z.array(GrantKind).min(1).max(GrantKind.options.length),
  fromDay: Day.nullable().default(null).meta({ description: 'The first day that is read, UTC.' }),
  toDay: Day.nullable().default(null).meta({ description: 'The last day that is read, UTC.' }),
  endsAt: z.iso.datetime().meta({ description: 'When the grant ends by itself.', examples: ['2030-01-01T00:00:00Z'] }),
};

const Terms = z.strictObject(terms);
export type GrantTerms = z.infer<typeof Terms>;

/** Settled by the team whose rows are read. */
const GivenTerms = Terms.extend({
  consentOf: TeamSlug.nullable()
    .default(null)
    .meta({
      description: 'A third team, by its short name, whose consent it takes: nothing is read before, nor when the consent is taken back.',
      examples: ['riverside'],
    }),
});
export type GivenTerms = z.infer<typeof GivenTerms>;

const GrantState = z.enum(['requested', 'awaits-consent', 'active', 'ended', 'declined', 'consent-refused', 'revoked']);

export const ReadGrant = z
  .object({
    id: z.string(),
    owner: z.string().meta({ description: 'Whose rows are read, by the short name of the team.' }),
    grantee: z.string().meta({ description: 'Which team reads, by its short name; `public` is everybody.' }),
    consentOf: z.string().nullable().meta({ description: 'Whose consent it takes besides, by the short name of the team.' }),
    siteCodes: z.array(z.string()),
    kinds: z.array(GrantKind),
    fromDay: z.iso.date().nullable(),
    toDay: z.iso.date().nullable(),
    endsAt: z.iso.datetime(),
    message: z.string().nullable(),
    state: GrantState,
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'ReadGrant', description: 'That one team lets another read named sites for a time.' });
export type ReadGrant = z.infer<typeof ReadGrant>;

export const grantProblems = defineProblems({
  'grant.not-open': {
    status: 409,
    title: 'This is not open any more',
    remedy: 'Read it again: it was answered, revoked or has ended meanwhile.',
  },
  'grant.unusable': {
    status: 422,
    title: 'This grant could never be used',
    remedy:
      'Name another team than your own, an end that lies ahead, and a last day that is not before the first. Everybody can be shown results only; consent is a third team’s.',
  },
  'grant.asked-already': {
    status: 409,
    title: 'This team has been asked already',
    remedy: 'Wait for the answer, or take the request back.',
  },
});

const manages = { access: ['staff', 'key', 'member'], needs: 'grants.manage' } as const;
const one = { params: z.object({ id: z.string().regex(/^[a-z0-9]{1,64}$/) }), query: InTeam };
const answer = z.object({ data: ReadGrant });

export const ListReadGrants = defineContract({
  operationId: 'listReadGrants',
  method: 'GET',
  path: '/read-grants',
  tag: 'Read grants',
  summary: 'List what a team lets others read, what others let it read, and what takes its consent',
  ...manages,
  request: { query: InTeam },
  responses: {
    200: {
      description: 'The newest first.',
      body: z.object({ data: z.object({ given: z.array(ReadGrant), received: z.array(ReadGrant), toConsent: z.array(ReadGrant) }) }),
    },
  },
  problems: usualInTeam,
});

export const CreateReadGrant = defineContract({
  operationId: 'createReadGrant',
  method: 'POST',
  path: '/read-grants',
  tag: 'Read grants',
  summary: 'Let another team read, or everybody',
  description:
    'Named sites, for a time, until an end. Nothing else of the team is seen, and nothing can be changed. The answer is the same whether there is such a team or not: ask it to look. To the grantee `public` it is shown to everybody, without credentials: released results, with sensitive places rounded to 0.1 degree. Whoever has read it can keep a copy.',
  ...manages,
  request: { query: InTeam, body: GivenTerms.extend({ grantee: TeamSlug }) },
  responses: {
    201: { description: 'The grant, which holds from now on, or as soon as there is the consent that it takes.', body: answer },
  },
  problems: [...usualInTeam, grantProblems['grant.unusable']],
});

export const RequestReadGrant = defineContract({
  operationId: 'requestReadGrant',
  method: 'POST',
  path: '/read-grants/requests',
  tag: 'Read grants',
  summary: 'Ask another team to be let read',
  description: 'The answer is the same whether there is such a team or not. Somebody of it approves, narrows or declines.',
  ...manages,
  request: {
    query: InTeam,
    body: Terms.extend({ owner: TeamSlug, message: z.string().trim().max(1000).nullable().default(null) }),
  },
  responses: { 201: { description: 'The request.', body: answer } },
  problems: [...usualInTeam, grantProblems['grant.unusable'], grantProblems['grant.asked-already']],
});

export const ApproveReadGrant = defineContract({
  operationId: 'approveReadGrant',
  method: 'POST',
  path: '/read-grants/:id/approve',
  tag: 'Read grants',
  summary: 'Approve a request, on these terms',
  ...manages,
  request: { ...one, body: GivenTerms },
  responses: {
    200: { description: 'The grant, which holds from now on, or as soon as there is the consent that it takes.', body: answer },
  },
  problems: [...usualInTeam, grantProblems['grant.unusable'], grantProblems['grant.not-open']],
});

export const DeclineReadGrant = defineContract({
  operationId: 'declineReadGrant',
  method: 'POST',
  path: '/read-grants/:id/decline',
  tag: 'Read grants',
  summary: 'Decline a request',
  ...manages,
  request: one,
  responses: { 200: { description: 'The request as it is now.', body: answer } },
  problems: [...usualInTeam, grantProblems['grant.not-open']],
});

export const RevokeReadGrant = defineContract({
  operationId: 'revokeReadGrant',
  method: 'POST',
  path: '/read-grants/:id/revoke',
  tag: 'Read grants',
  summary: 'End a grant, or take a request back',
  description: 'Either team may; whoever consented takes the consent back instead. Takes effect with the next request.',
  ...manages,
  request: one,
  responses: { 200: { description: 'The grant as it is now.', body: answer } },
  problems: [...usualInTeam, grantProblems['grant.not-open']],
});

export const ConsentToReadGrant = defineContract({
  operationId: 'consentToReadGrant',
  method: 'POST',
  path: '/read-grants/:id/consent',
  tag: 'Read grants',
  summary: 'Consent to a grant between others',
  description: 'By the team whose consent it takes. Its terms stay as they are from now on.',
  ...manages,
  request: one,
  responses: { 200: { description: 'The grant, which holds from now on.', body: answer } },
  problems: [...usualInTeam, grantProblems['grant.not-open']],
});

export const RefuseConsent = defineContract({
  operationId: 'refuseConsent',
  method: 'POST',
  path: '/read-grants/:id/refuse-consent',
  tag: 'Read grants',
  summary: 'Refuse the consent to a grant, or take it back',
  description: 'By the team whose consent it takes. Takes effect with the next request, for good.',
  ...manages,
  request: one,
  responses: { 200: { description: 'The grant as it is now, which opens nothing.', body: answer } },
  problems: [...usualInTeam, grantProblems['grant.not-open']],
});
