import type { Sql } from '../../../../../lib/database';
import type { Invitation } from '../../../contracts';
import { invitationColumns, isOpen, toInvitation, type InvitationRow } from './invitation-row';

interface Again {
  readonly teamId: string;
  readonly id: string;
  readonly inviterId: string | null;
  readonly validForDays: number;
}

/** The link that was sent before stops working here, not only when the next one is made. Null when it is not open any more. */
export const renewInvitation = async (sql: Sql, { teamId, id, inviterId, validForDays }: Again): Promise<Invitation | null> => {
  const { rows } = await sql.query<InvitationRow>(
    `update invitations i
        set send_count = i.send_count + 1, token_sha_256 = null, inviter_id = $3::text,
            expires_at = now() + make_interval(days => $4::int), updated_at = now()
      where i.team_id = $1::text and i.document_id = $2::text and ${isOpen}
      returning ${invitationColumns}`,
    [teamId, id, inviterId, validForDays],
  );
  return rows[0] === undefined ? null : toInvitation(rows[0]);
};

/** Null when it is not open any more. */
export const revokeInvitationRow = async (sql: Sql, teamId: string, id: string): Promise<Invitation | null> => {
  const { rows } = await sql.query<InvitationRow>(
    `update invitations i
        set revoked_at = now(), token_sha_256 = null, updated_at = now()
      where i.team_id = $1::text and i.document_id = $2::text and ${isOpen}
      returning ${invitationColumns}`,
    [teamId, id],
  );
  return rows[0] === undefined ? null : toInvitation(rows[0]);
};
