import type { Sql } from '../../../../../lib/database';
import type { Member } from '../../../contracts';
import { memberColumns, toMember, type MemberRow } from './member-row';

export const listMembers = async (sql: Sql, teamId: string): Promise<Member[]> => {
  const { rows } = await sql.query<MemberRow>(
    `select ${memberColumns}
       from memberships m
       join up_users u on u.document_id = m.person_id
      where m.team_id = $1::text
      order by u.email`,
    [teamId],
  );
  return rows.map(toMember);
};
