import type { Core } from '@strapi/types';
import { inTransaction } from '../../../../../../lib/database';
import { Problem } from '../../../../../../lib/problem';
import { sessionProblems } from '../../../../contracts';
import { endFamily } from '../../queries/end-sessions';
import { lockSession } from '../../queries/lock-session';
import { sessionCookies } from './cookies';
import { readRefreshToken, sessionManager } from './session-tokens';

/** Two tabs of one browser renew at the same moment; the second finds the cookie spent, and the new one on its way. */
const sameMomentMs = 10_000;

type Renewal = { readonly cookies: readonly string[] } | 'just-renewed' | 'over';

/**
 * A refresh token works once. One that comes again later has been stolen, by whoever sent it or by whoever came first: the session ends for
 * both. Its row is locked first, so that two at once cannot both succeed.
 */
const renew = async (strapi: Core.Strapi, token: string): Promise<Renewal> => {
  const session = readRefreshToken(strapi, token);
  if (session === null) return 'over';
  return inTransaction(strapi, async (sql): Promise<Renewal> => {
    const found = await lockSession(sql, session);
    if (found === null) return 'over';
    if (found.status === 'rotated') {
      if (found.rotatedAgoMs < sameMomentMs) return 'just-renewed';
      await endFamily(sql, { userId: session.userId, deviceId: found.deviceId });
      return 'over';
    }
    const manager = sessionManager(strapi);
    const refresh = await manager.rotateRefreshToken(token);
    if ('error' in refresh) return 'over';
    const access = await manager.generateAccessToken(refresh.token);
    if ('error' in access) return 'over';
    return {
      cookies: sessionCookies(strapi, { access: access.token, refresh: refresh.token, endsAt: new Date(refresh.absoluteExpiresAt) }),
    };
  });
};

/** @throws Problem session.not-renewable. Null when another request has just done it. */
export const renewSession = async (strapi: Core.Strapi, token: string | undefined): Promise<readonly string[] | null> => {
  const renewal = token === undefined ? 'over' : await renew(strapi, token);
  if (renewal === 'over') throw new Problem(sessionProblems['session.not-renewable'], 'There is no session to renew.');
  return renewal === 'just-renewed' ? null : renewal.cookies;
};
