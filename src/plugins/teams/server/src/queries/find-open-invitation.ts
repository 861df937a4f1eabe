import type { Sql } from '../../../../../lib/database';
import type { Locale, TeamRole } from '../../../contracts';

export interface OpenInvitation {
  readonly id: string;
  readonly teamId: string;
  readonly teamSlug: string;
  readonly teamName: string;
  readonly email: string;
  readonly role: TeamRole;
  readonly accessEndsAt: Date | null;
  readonly locale: Locale;
  readonly expiresAt: Date;
  /** Null when staff invited. */
  readonly inviterId: string | null;
  /** What the inviter is in the team now; null when nothing any more. */
  readonly inviterRole: TeamRole | null;
}

export const findOpenInvitation = async (sql: Sql, tokenSha256: string): Promise<OpenInvitation | null> => {
  const { rows } = await sql.query<OpenInvitation>(
    `select id, team_id as "teamId", team_slug as "teamSlug", team_name as "teamName", email, role, access_ends_at as "accessEndsAt", locale,
            expires_at as "expiresAt", inviter_id as "inviterId", inviter_role as "inviterRole"
       from luminous.find_open_invitation($1::text)`,
    [tokenSha256],
  );
  return rows[0] ?? null;
};
