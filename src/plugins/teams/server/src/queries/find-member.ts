import type { Sql } from '../../../../../lib/database';
import type { Member } from '../../../contracts';
import { memberColumns, toMember, type MemberRow } from './member-row';

export const findMember = async (sql: Sql, teamId: string, personId: string): Promise<Member | null> => {
  const { rows } = await sql.query<MemberRow>(
    `select ${memberColumns}
       from memberships m
       join up_users u on u.document_id = m.person_id
      where m.team_id = $1::text and m.person_id = $2::text`,
    [teamId, personId],
  );
  return rows[0] === undefined ? null : toMember(rows[0]);
};
