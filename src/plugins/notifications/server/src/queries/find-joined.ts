import type { Sql } from '../../../../../lib/database';
import type { ContentsOf } from '../domain/notification-types';

interface Joined {
  readonly name: string;
  readonly role: ContentsOf<'invitation-accepted'>['items'][number]['role'];
  readonly otherIds: string[];
}

/** Who somebody is in a team, and everybody else there. Null when the person has left again. */
export const findJoined = async (sql: Sql, teamId: string, personId: string): Promise<Joined | null> => {
  const { rows } = await sql.query<Joined>({
    name: 'find-joined',
    text: `
      select coalesce(nullif(u.name, ''), u.email) as name, m.role,
             array(select o.person_id::text from memberships o where o.team_id = $1::text and o.person_id <> $2::text) as "otherIds"
        from memberships m
        join up_users u on u.document_id = m.person_id
       where m.team_id = $1::text and m.person_id = $2::text`,
    values: [teamId, personId],
  });
  return rows[0] ?? null;
};
