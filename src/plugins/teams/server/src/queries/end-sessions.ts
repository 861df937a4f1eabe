import type { Sql } from '../../../../../lib/database';

/** One sign-in with all that it was renewed to. */
export const endFamily = async (sql: Sql, { userId, deviceId }: { userId: string; deviceId: string }): Promise<boolean> => {
  const { rowCount } = await sql.query(
    `delete from strapi_sessions where user_id = $1::text and device_id = $2::text and origin = 'users-permissions'`,
    [userId, deviceId],
  );
  return (rowCount ?? 0) > 0;
};

/** The sign-in to which this session belongs. */
export const endSessionOf = async (sql: Sql, { userId, sessionId }: { userId: string; sessionId: string }): Promise<void> => {
  await sql.query(
    `delete from strapi_sessions
      where user_id = $1::text and origin = 'users-permissions'
        and device_id in (select device_id from strapi_sessions where user_id = $1::text and session_id = $2::text)`,
    [userId, sessionId],
  );
};

/** All of a person's but the one that is kept; all when none is. */
export const endOtherSessions = async (sql: Sql, userId: number, keptSessionId: string | null): Promise<void> => {
  await sql.query(
    `delete from strapi_sessions s
      where s.user_id = $1::text and s.origin = 'users-permissions'
        and not exists (select from strapi_sessions k
                         where k.user_id = s.user_id and k.session_id = $2::text and k.device_id = s.device_id)`,
    [String(userId), keptSessionId],
  );
};
