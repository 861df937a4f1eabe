import type { Sql } from '../../../../../lib/database';
import type { SessionSummary } from '../../../contracts';

interface SessionRow {
  readonly device_id: string;
  readonly user_agent: string | null;
  readonly signed_in_at: string | null;
  readonly created_at: Date;
  readonly is_this_one: boolean;
}

/** One row a sign-in, by the newest of its sessions. `ownSessionId` may be one that was renewed since. */
export const listSessions = async (sql: Sql, userId: number, ownSessionId: string): Promise<SessionSummary[]> => {
  const { rows } = await sql.query<SessionRow>(
    `select s.device_id, s.metadata ->> 'userAgent' as user_agent, s.metadata ->> 'signedInAt' as signed_in_at, s.created_at,
            exists (select from strapi_sessions o
                     where o.user_id = s.user_id and o.device_id = s.device_id and o.session_id = $2::text) as is_this_one
       from strapi_sessions s
      where s.user_id = $1::text and s.origin = 'users-permissions' and s.status = 'active'
        and s.expires_at > now() and s.absolute_expires_at > now()
      order by s.created_at desc, s.id desc`,
    [String(userId), ownSessionId],
  );
  return rows.map((row) => ({
    id: row.device_id,
    device: row.user_agent,
    signedInAt: row.signed_in_at ?? row.created_at.toISOString(),
    renewedAt: row.created_at.toISOString(),
    isThisOne: row.is_this_one,
  }));
};
