import type { Core } from '@strapi/types';
import type { Caller } from '../../../../../lib/access';
import { withAnySql } from '../../../../../lib/database';
import { Problem } from '../../../../../lib/problem';
import { sessionProblems } from '../../../contracts';
import { recogniseMember, type RecognisedMember } from '../queries/recognise-member';
import { accessCookie } from '../services/session/cookies';
import { readAccessToken } from '../services/session/session-tokens';

export type SessionCaller = RecognisedMember & { readonly sessionId: string };

/**
 * Who has the session of the request's cookie, asked of the database at every request: whoever was signed out, blocked, removed or
 * suspended meanwhile is out now. Null without a cookie.
 */
export const findSessionCaller = async (strapi: Core.Strapi, caller: Caller): Promise<SessionCaller | 'invalid' | null> => {
  const token = caller.cookie(accessCookie(strapi));
  if (token === undefined) return null;
  if (!caller.isSameOrigin)
    throw new Problem(sessionProblems['session.cross-site'], 'Neither Origin nor Sec-Fetch-Site names our own pages.');
  const session = readAccessToken(strapi, token);
  if (session === null) return 'invalid';
  const found = await withAnySql(strapi, async (sql) => recogniseMember(sql, { ...session, team: caller.team ?? '' }));
  return found === null ? 'invalid' : { ...found, sessionId: session.sessionId };
};
