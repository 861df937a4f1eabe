import type { Sql } from '../../../../../lib/database';
import type { Invitation } from '../../../contracts';
import { invitationColumns, toInvitation, type InvitationRow } from './invitation-row';

/** Locked: whoever accepts it meanwhile waits, or has been faster. */
export const lockInvitation = async (sql: Sql, teamId: string, id: string): Promise<Invitation | null> => {
  const { rows } = await sql.query<InvitationRow>(
    `select ${invitationColumns} from invitations i where i.team_id = $1::text and i.document_id = $2::text for update`,
    [teamId, id],
  );
  return rows[0] === undefined ? null : toInvitation(rows[0]);
};
