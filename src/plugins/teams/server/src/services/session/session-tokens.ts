import type { Core } from '@strapi/types';
import { verify } from 'jsonwebtoken';
import { z } from 'zod';

/** Strapi's own session manager, for people. It types its answers loosely. */
interface Manager {
  generateRefreshToken(
    userId: string,
    deviceId: string,
    options: { type: 'refresh'; metadata: object },
  ): Promise<{ token: string; sessionId: string; absoluteExpiresAt: string }>;
  generateAccessToken(refreshToken: string): Promise<{ token: string } | { error: string }>;
  rotateRefreshToken(refreshToken: string): Promise<{ token: string; sessionId: string; absoluteExpiresAt: string } | { error: string }>;
  validateAccessToken(token: string): { isValid: boolean; payload: unknown };
}

export const sessionManager = (strapi: Core.Strapi): Manager => strapi.sessionManager('users-permissions') as Manager;

const Payload = z.object({ userId: z.string(), sessionId: z.string() });

/** Null when it is not an access token of ours or has run out. Whether its session is alive is another question. */
export const readAccessToken = (strapi: Core.Strapi, token: string): z.infer<typeof Payload> | null => {
  const { isValid, payload } = sessionManager(strapi).validateAccessToken(token);
  const parsed = Payload.safeParse(payload);
  return isValid && parsed.success ? parsed.data : null;
};

/** Whose refresh token this is, spent or not: what tells a stolen one from a made-up one. Null when we did not sign it. */
export const readRefreshToken = (strapi: Core.Strapi, token: string): z.infer<typeof Payload> | null => {
  try {
    const secret = strapi.config.get<string>('plugin::users-permissions.jwtSecret');
    const parsed = Payload.extend({ type: z.literal('refresh') }).safeParse(verify(token, secret, { algorithms: ['HS256'] }));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};
