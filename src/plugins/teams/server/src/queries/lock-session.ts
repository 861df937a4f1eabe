import type { Sql } from '../../../../../lib/database';

interface LockedSession {
  readonly deviceId: string;
  readonly status: string;
  readonly rotatedAgoMs: number;
}

/** Null when the session was ended, or the person blocked. */
export const lockSession = async (
  sql: Sql,
  { userId, sessionId }: { userId: string; sessionId: string },
): Promise<LockedSession | null> => {
  const { rows } = await sql.query<LockedSession>(
    `select s.device_id as "deviceId", s.status, (extract(epoch from now() - s.updated_at) * 1000)::float8 as "rotatedAgoMs"
       from strapi_sessions s
       join up_users u on u.id = $2::text::int and u.blocked is not true
      where s.session_id = $1::text and s.user_id = $2::text and s.origin = 'users-permissions'
        for update of s`,
    [sessionId, userId],
  );
  return rows[0] ?? null;
};
