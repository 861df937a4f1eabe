import type { Sql } from '../../../../../lib/database';
import type { Invitation } from '../../../contracts';
import { invitationColumns, isOpen, toInvitation, type InvitationRow } from './invitation-row';

export const listInvitations = async (sql: Sql, teamId: string): Promise<Invitation[]> => {
  const { rows } = await sql.query<InvitationRow>(
    `select ${invitationColumns} from invitations i where i.team_id = $1::text and ${isOpen} order by i.email`,
    [teamId],
  );
  return rows.map(toInvitation);
};
