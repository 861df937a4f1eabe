import type { Sql } from '../../../../../lib/database';
import type { TeamRole } from '../../../contracts';

export interface RecognisedMember {
  readonly personId: string;
  /** Null when the person is not in the team that was named. */
  readonly membership: { readonly teamId: string; readonly teamState: string | null; readonly role: TeamRole } | null;
}

/** Null when the session is over or the person is blocked. */
export const recogniseMember = async (
  sql: Sql,
  { userId, sessionId, team }: { userId: string; sessionId: string; team: string },
): Promise<RecognisedMember | null> => {
  const { rows } = await sql.query<{ person_id: string; team_id: string | null; team_state: string | null; role: TeamRole | null }>({
    name: 'recognise-member',
    text: 'select person_id, team_id, team_state, role from luminous.recognise_member($1::text, $2::text, $3::text)',
    values: [userId, sessionId, team],
  });
  const [row] = rows;
  if (row === undefined) return null;
  const { person_id: personId, team_id: teamId, team_state: teamState, role } = row;
  return { personId, membership: teamId === null || role === null ? null : { teamId, teamState, role } };
};
