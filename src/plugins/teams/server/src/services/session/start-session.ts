import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/types';
import { sessionManager } from './session-tokens';
import { sessionCookies } from './cookies';

interface Started {
  readonly sessionId: string;
  readonly cookies: readonly string[];
}

/** `userAgent` is what the person will recognise the browser by in the list of sessions. */
export const startSession = async (strapi: Core.Strapi, userId: number, userAgent: string | undefined): Promise<Started> => {
  const manager = sessionManager(strapi);
  const metadata = { userAgent: userAgent?.slice(0, 300) ?? null, signedInAt: new Date().toISOString() };
  const refresh = await manager.generateRefreshToken(String(userId), randomUUID(), { type: 'refresh', metadata });
  const access = await manager.generateAccessToken(refresh.token);
  if ('error' in access) throw new Error(`No access token: ${access.error}.`);
  const cookies = sessionCookies(strapi, {
    access: access.token,
    refresh: refresh.token,
    endsAt: new Date(refresh.absoluteExpiresAt),
  });
  return { sessionId: refresh.sessionId, cookies };
};
