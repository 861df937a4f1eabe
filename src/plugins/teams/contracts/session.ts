import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { problems } from '../../../lib/problem';
import { NewPassword, PersonName, sessionProblems } from './person';
import { TeamRole } from './roles';
import { AccessEndsAt, EmailAddress, Locale } from './usual';
import { TeamKind } from './team';

export const Me = z
  .object({
    id: z.string(),
    name: z.string().nullable(),
    email: z.string(),
    locale: Locale,
    sessionId: z.string().meta({ description: 'Which of the listed sessions this one is.' }),
    teams: z.array(
      z.object({
        slug: z.string(),
        name: z.string(),
        kind: TeamKind,
        isSuspended: z.boolean(),
        role: TeamRole,
        accessEndsAt: AccessEndsAt,
        rights: z.array(z.string()),
      }),
    ),
    reads: z
      .array(
        z.object({
          slug: z.string(),
          name: z.string(),
          kind: TeamKind,
          isSuspended: z.boolean(),
          through: z.string().meta({ description: 'Which of the person’s teams was let in, by its short name.' }),
          rights: z.array(z.string()).meta({ description: 'No more than was granted, and no more than the person may do in that team.' }),
          endsAt: z.iso.datetime().meta({ description: 'When the last of the grants ends by itself.' }),
        }),
      )
      .meta({ description: 'Other teams, which let one of the person’s teams read.' }),
  })
  .meta({ id: 'Me', description: 'Who is signed in, and what they may do where.' });
export type Me = z.infer<typeof Me>;

const cookies = { Cookie: 'set and read by the server alone' };
const crossSite = sessionProblems['session.cross-site'];
const nothing = (description: string) => ({ description, body: z.object({ data: z.null() }) });
const cookieHeader = z.object({ cookie: z.string().max(16_000).optional().meta({ description: cookies.Cookie }) });
const agentHeader = z.object({ 'user-agent': z.string().max(4000).optional(), cookie: cookieHeader.shape.cookie });

export const SignIn = defineContract({
  operationId: 'signIn',
  method: 'POST',
  path: '/session',
  tag: 'Session',
  summary: 'Sign in',
  description:
    'For browsers: the session travels in cookies that no script can read. Programs use an API key. One answer for an address that is not known and for a wrong password.',
  access: ['same-site'],
  request: { headers: agentHeader, body: z.strictObject({ email: EmailAddress, password: z.string().min(1).max(1000) }) },
  responses: { 200: { description: 'Who is signed in.', body: z.object({ data: Me }) } },
  problems: [problems['request.invalid'], sessionProblems['session.wrong-credentials'], sessionProblems['session.throttled'], crossSite],
});

export const RenewSession = defineContract({
  operationId: 'renewSession',
  method: 'POST',
  path: '/session/renew',
  tag: 'Session',
  summary: 'Renew the session',
  description:
    'Every ten minutes at the latest. A session whose old cookie comes again later than ten seconds after it was renewed has been stolen, by one side or the other: it ends for both.',
  access: ['same-site'],
  request: { headers: cookieHeader },
  responses: { 200: nothing('The cookies are new.') },
  problems: [sessionProblems['session.not-renewable'], crossSite],
});

export const GetSession = defineContract({
  operationId: 'getSession',
  method: 'GET',
  path: '/session',
  tag: 'Session',
  summary: 'See who is signed in',
  access: ['person'],
  request: {},
  responses: { 200: { description: 'Who is signed in.', body: z.object({ data: Me }) } },
  problems: [problems['request.unauthenticated']],
});

export const SignOut = defineContract({
  operationId: 'signOut',
  method: 'DELETE',
  path: '/session',
  tag: 'Session',
  summary: 'Sign out',
  access: ['same-site'],
  request: { headers: cookieHeader },
  responses: { 200: nothing('The session is over, if there was one.') },
  problems: [crossSite],
});

export const SessionSummary = z
  .object({
    id: z.string(),
    device: z.string().nullable().meta({ description: 'What the browser says of itself.' }),
    signedInAt: z.iso.datetime(),
    renewedAt: z.iso.datetime(),
    isThisOne: z.boolean(),
  })
  .meta({ id: 'SessionSummary', description: 'One browser in which the person is signed in.' });
export type SessionSummary = z.infer<typeof SessionSummary>;

export const ListSessions = defineContract({
  operationId: 'listSessions',
  method: 'GET',
  path: '/sessions',
  tag: 'Session',
  summary: 'List where one is signed in',
  access: ['person'],
  request: {},
  responses: { 200: { description: 'All of them, the newest first.', body: z.object({ data: z.array(SessionSummary) }) } },
  problems: [problems['request.unauthenticated']],
});

export const RevokeSession = defineContract({
  operationId: 'revokeSession',
  method: 'DELETE',
  path: '/sessions/:id',
  tag: 'Session',
  summary: 'End a session somewhere else',
  access: ['person'],
  request: { params: z.object({ id: z.string().regex(/^[a-z0-9-]{1,64}$/) }) },
  responses: { 200: nothing('It is over, from its next request on.') },
  problems: [problems['request.unauthenticated'], problems['resource.not-found'], crossSite],
});

export const ChangePassword = defineContract({
  operationId: 'changePassword',
  method: 'PUT',
  path: '/password',
  tag: 'Session',
  summary: 'Change one’s password',
  description: 'Every other session of the person ends, and a mail tells that the password was changed.',
  access: ['person'],
  request: { body: z.strictObject({ present: z.string().min(1).max(1000), password: NewPassword }) },
  responses: { 200: nothing('The password is changed.') },
  problems: [
    problems['request.invalid'],
    problems['request.unauthenticated'],
    sessionProblems['session.wrong-credentials'],
    sessionProblems['session.throttled'],
    sessionProblems['password.too-common'],
    crossSite,
  ],
});

export const ChangeProfile = defineContract({
  operationId: 'changeProfile',
  method: 'PUT',
  path: '/profile',
  tag: 'Session',
  summary: 'Change one’s name and language',
  description: 'Mails and pages speak the language from then on.',
  access: ['person'],
  request: { body: z.strictObject({ name: PersonName, locale: Locale }) },
  responses: { 200: { description: 'Who is signed in, as it is now.', body: z.object({ data: Me }) } },
  problems: [problems['request.invalid'], problems['request.unauthenticated'], crossSite],
});

export const RequestPasswordReset = defineContract({
  operationId: 'requestPasswordReset',
  method: 'POST',
  path: '/password-resets',
  tag: 'Session',
  summary: 'Ask for a new password',
  description: 'The answer is the same whether there is an account or not. The link in the mail works once, for thirty minutes.',
  access: ['anybody'],
  request: { body: z.strictObject({ email: EmailAddress }) },
  responses: { 202: nothing('If there is an account with this address, a mail is on its way.') },
  problems: [problems['request.invalid'], sessionProblems['session.throttled']],
});

export const ResetPassword = defineContract({
  operationId: 'resetPassword',
  method: 'POST',
  path: '/password-resets/use',
  tag: 'Session',
  summary: 'Set a new password with the link of the mail',
  description: 'All sessions of the person end. One signs in afterwards with the new password.',
  access: ['anybody'],
  request: { body: z.strictObject({ token: z.string().regex(/^[\w-]{43}$/), password: NewPassword }) },
  responses: { 200: nothing('The password is set.') },
  problems: [problems['request.invalid'], sessionProblems['password.too-common'], sessionProblems['password.reset-not-valid']],
});
