import type { Sql } from '../../../../../lib/database';
import type { Locale, TeamRole } from '../../../contracts';

interface Sending {
  readonly invitationId: string;
  readonly sendCount: number;
}

interface Claimed {
  readonly email: string;
  readonly role: TeamRole;
  readonly locale: Locale;
  readonly expiresAt: Date;
  readonly teamName: string;
  readonly timeZone: string;
}

/** Gives the invitation its link. Null when there is nothing to send any more. */
export const claimSending = async (sql: Sql, { invitationId, sendCount }: Sending, tokenSha256: string): Promise<Claimed | null> => {
  const { rows } = await sql.query<Claimed>(
    `update invitations i
        set token_sha_256 = $3::text, updated_at = now()
       from teams t
      where i.document_id = $1::text and i.send_count = $2::int and i.sent_count < $2::int
        and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()
        and t.document_id = i.team_id and t.state is distinct from 'suspended'
      returning i.email, i.role, i.locale, i.expires_at as "expiresAt", t.name as "teamName",
                coalesce(t.time_zone, 'America/Edmonton') as "timeZone"`,
    [invitationId, sendCount, tokenSha256],
  );
  return rows[0] ?? null;
};

export const noteSent = async (sql: Sql, { invitationId, sendCount }: Sending): Promise<void> => {
  await sql.query(
    `update invitations set sent_count = $2::int, updated_at = now()
      where document_id = $1::text and sent_count < $2::int`,
    [invitationId, sendCount],
  );
};
