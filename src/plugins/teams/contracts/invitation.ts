import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { defineProblems, problems } from '../../../lib/problem';
import { NewPassword, PersonName, sessionProblems } from './person';
import { TeamRole } from './roles';
import { AccessEndsAt, EmailAddress, endFault, InTeam, isEndRight, Locale, usualInTeam } from './usual';
import { memberProblems } from './member';

const InvitationState = z.enum(['pending', 'expired', 'accepted', 'revoked']);

export const Invitation = z
  .object({
    id: z.string(),
    email: z.string(),
    role: TeamRole,
    accessEndsAt: AccessEndsAt,
    locale: Locale,
    state: InvitationState,
    sendCount: z.int().meta({ description: 'How often it has been sent, or is about to be.' }),
    isSent: z.boolean().meta({ description: 'True when the mail server has taken the last one.' }),
    expiresAt: z.iso.datetime(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Invitation', description: 'Somebody who has been asked into a team.' });
export type Invitation = z.infer<typeof Invitation>;

export const invitationProblems = defineProblems({
  'invitation.pending': {
    status: 409,
    title: 'This person has been invited already',
    remedy: 'Send the invitation again, or revoke it.',
  },
  'invitation.already-member': { status: 409, title: 'This person is in the team already', remedy: 'Change the person’s role instead.' },
  'invitation.not-pending': {
    status: 409,
    title: 'The invitation is not open any more',
    remedy: 'Read it again: it was accepted or revoked meanwhile.',
  },
  'invitation.not-valid': {
    status: 410,
    title: 'This invitation cannot be used',
    remedy: 'It may have been used, replaced by a newer one, or have run out. Ask for another.',
  },
  'invitation.other-person': {
    status: 409,
    title: 'The invitation is for somebody else',
    remedy: 'Sign out, and sign in with the address to which it was sent.',
  },
  'invitation.sign-in-first': {
    status: 401,
    title: 'You have an account with this address',
    remedy: 'Sign in, then accept the invitation.',
  },
});

export const NewInvitation = z
  .strictObject({
    email: EmailAddress,
    role: TeamRole,
    accessEndsAt: AccessEndsAt.default(null),
    locale: Locale.optional().meta({ description: 'The language of the mail; the team’s own when it is left out.' }),
  })
  .refine(isEndRight, endFault);
export type NewInvitation = z.infer<typeof NewInvitation>;

const manages = { access: ['staff', 'key', 'member'], needs: 'members.manage' } as const;
const one = { params: z.object({ id: z.string().regex(/^[a-z0-9]{1,64}$/) }), query: InTeam };
const answer = z.object({ data: Invitation });
const beyond = memberProblems['member.beyond-your-rights'];

export const ListInvitations = defineContract({
  operationId: 'listInvitations',
  method: 'GET',
  path: '/invitations',
  tag: 'People',
  summary: 'List the invitations of a team that are open',
  description: 'Those that have run out are among them: they can be sent again.',
  ...manages,
  request: { query: InTeam },
  responses: { 200: { description: 'By address.', body: z.object({ data: z.array(Invitation) }) } },
  problems: usualInTeam,
});

export const InvitePerson = defineContract({
  operationId: 'invitePerson',
  method: 'POST',
  path: '/invitations',
  tag: 'People',
  summary: 'Invite a person',
  description: 'A mail with a link goes to the address. The link works once, for seven days, and only for that address.',
  ...manages,
  request: { query: InTeam, body: NewInvitation },
  responses: { 201: { description: 'The invitation.', body: answer } },
  problems: [...usualInTeam, beyond, invitationProblems['invitation.pending'], invitationProblems['invitation.already-member']],
});

export const ResendInvitation = defineContract({
  operationId: 'resendInvitation',
  method: 'POST',
  path: '/invitations/:id/resend',
  tag: 'People',
  summary: 'Send an invitation again',
  description: 'With a new link, good for another seven days. The link sent before stops working.',
  ...manages,
  request: one,
  responses: { 200: { description: 'The invitation.', body: answer } },
  problems: [...usualInTeam, beyond, invitationProblems['invitation.not-pending']],
});

export const RevokeInvitation = defineContract({
  operationId: 'revokeInvitation',
  method: 'POST',
  path: '/invitations/:id/revoke',
  tag: 'People',
  summary: 'Take an invitation back',
  ...manages,
  request: one,
  responses: { 200: { description: 'The invitation.', body: answer } },
  problems: [...usualInTeam, invitationProblems['invitation.not-pending']],
});

const BulkVerdict = z.enum(['new', 'already-member', 'already-invited', 'repeated', 'faulty', 'beyond-your-rights']);

const BulkLine = z
  .object({
    line: z.int().meta({ description: 'In the file; its first line is 1.' }),
    email: z.string(),
    role: z.string(),
    verdict: BulkVerdict,
    detail: z.string().nullable(),
  })
  .meta({ id: 'InvitationLine', description: 'What becomes of one line of the file.' });
export type BulkLine = z.infer<typeof BulkLine>;

export const mostBulkLines = 1000;

export const InvitePeople = defineContract({
  operationId: 'invitePeople',
  method: 'POST',
  path: '/invitations/bulk',
  tag: 'People',
  summary: 'Invite many people from a table',
  description: `CSV with the headings \`email\`, \`role\` and, where they are needed, \`accessEndsAt\` and \`locale\`; up to ${String(mostBulkLines)} lines. Every line gets a verdict, and only \`new\` ones are invited: the same file sent again invites nobody twice.`,
  ...manages,
  request: {
    query: InTeam,
    body: z.strictObject({
      csv: z.string().max(200_000),
      isPreview: z.boolean().meta({ description: 'True to see the verdicts and invite nobody.' }),
    }),
  },
  responses: {
    200: { description: 'The verdicts.', body: z.object({ data: z.object({ lines: z.array(BulkLine), invitedCount: z.int() }) }) },
  },
  problems: usualInTeam,
});

const Token = z
  .string()
  .regex(/^[\w-]{43}$/)
  .meta({ description: 'What the link in the mail carries behind its #.' });

export const Landing = z.enum(['new-person', 'sign-in', 'accept', 'other-person']).meta({
  description:
    'What comes next: choose a password (`new-person`), sign in (`sign-in`), accept (`accept`), or sign out because somebody else is signed in (`other-person`).',
});
export type Landing = z.infer<typeof Landing>;

export const LookUpInvitation = defineContract({
  operationId: 'lookUpInvitation',
  method: 'POST',
  path: '/invitations/look-up',
  tag: 'People',
  summary: 'See what an invitation is about',
  description: 'Changes nothing. The token travels in the body, so that no log and no browser history keeps it.',
  access: ['visitor'],
  request: { body: z.strictObject({ token: Token }) },
  responses: {
    200: {
      description: 'The invitation.',
      body: z.object({
        data: z.object({
          teamName: z.string(),
          email: z.string(),
          role: TeamRole,
          accessEndsAt: AccessEndsAt,
          locale: Locale,
          expiresAt: z.iso.datetime(),
          landing: Landing,
          signedInAs: z.string().nullable(),
        }),
      }),
    },
  },
  problems: [problems['request.invalid'], problems['request.rate-limited'], invitationProblems['invitation.not-valid']],
});

export const AcceptInvitation = defineContract({
  operationId: 'acceptInvitation',
  method: 'POST',
  path: '/invitations/accept',
  tag: 'People',
  summary: 'Accept an invitation',
  description: 'Who has no account yet gives a name and a password, and is signed in.',
  access: ['visitor'],
  request: {
    headers: z.object({ 'user-agent': z.string().max(4000).optional() }),
    body: z.strictObject({
      token: Token,
      person: z.strictObject({ name: PersonName, password: NewPassword }).optional(),
    }),
  },
  responses: { 200: { description: 'The team that the person is in now.', body: z.object({ data: z.object({ team: z.string() }) }) } },
  problems: [
    problems['request.invalid'],
    problems['request.rate-limited'],
    sessionProblems['password.too-common'],
    invitationProblems['invitation.not-valid'],
    invitationProblems['invitation.other-person'],
    invitationProblems['invitation.sign-in-first'],
  ],
});
