import type { Core } from '@strapi/types';
import { inTransaction } from '../../../../../../lib/database';
import { endSessionOf } from '../../queries/end-sessions';
import { readRefreshToken } from './session-tokens';

/** Whatever was left of the session is over; that there was none is no fault. */
export const signOut = async (strapi: Core.Strapi, refreshToken: string | undefined): Promise<void> => {
  const session = refreshToken === undefined ? null : readRefreshToken(strapi, refreshToken);
  if (session !== null) await inTransaction(strapi, async (sql) => endSessionOf(sql, session));
};
