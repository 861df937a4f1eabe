import { newDocumentId } from '../../../../../lib/ids';
import type { Sql } from '../../../../../lib/database';
import type { Invitation, Locale, TeamRole } from '../../../contracts';
import { invitationColumns, toInvitation, type InvitationRow } from './invitation-row';

export interface Invitee {
  readonly email: string;
  readonly role: TeamRole;
  readonly accessEndsAt: string | null;
  readonly locale: Locale;
}

interface Inviting {
  readonly teamId: string;
  readonly inviterId: string | null;
  readonly validForDays: number;
}

/** Those of them who are neither in the team nor invited; in one statement, so that two at once invite nobody twice. */
export const insertInvitations = async (
  sql: Sql,
  { teamId, inviterId, validForDays }: Inviting,
  invitees: readonly Invitee[],
): Promise<Invitation[]> => {
  const rows = invitees.map((invitee) => ({ id: newDocumentId(), ...invitee }));
  const { rows: made } = await sql.query<InvitationRow>(
    `insert into invitations as i (document_id, team_id, email, role, access_ends_at, locale, inviter_id, expires_at, send_count, sent_count,
                                   created_at, updated_at, published_at)
     select n.id, $1::text, n.email, n.role, n."accessEndsAt", n.locale, $2::text, now() + make_interval(days => $3::int), 1, 0,
            now(), now(), now()
       from jsonb_to_recordset($4::jsonb) as n (id text, email text, role text, "accessEndsAt" timestamptz, locale text)
      where not exists (select from memberships m
                          join up_users u on u.document_id = m.person_id
                         where m.team_id = $1::text and lower(u.email) = n.email)
         on conflict (team_id, email) where accepted_at is null and revoked_at is null do nothing
     returning ${invitationColumns}`,
    [teamId, inviterId, validForDays, JSON.stringify(rows)],
  );
  return made.map(toInvitation);
};
