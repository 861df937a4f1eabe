import type { Sql } from '../../../../../lib/database';
import type { Locale, TeamRole } from '../../../contracts';

interface Welcomed {
  readonly email: string;
  readonly name: string | null;
  readonly teamName: string;
  readonly role: TeamRole;
  readonly locale: Locale;
}

/** Null when the person has left meanwhile or the team is suspended. */
export const findWelcome = async (sql: Sql, { teamId, personId }: { teamId: string; personId: string }): Promise<Welcomed | null> => {
  const { rows } = await sql.query<Welcomed>(
    `select u.email, u.name, t.name as "teamName", m.role, coalesce(t.locale, 'en') as locale
       from memberships m
       join teams t on t.document_id = m.team_id and t.state is distinct from 'suspended'
       join up_users u on u.document_id = m.person_id and u.blocked is not true
      where m.team_id = $1::text and m.person_id = $2::text`,
    [teamId, personId],
  );
  return rows[0] ?? null;
};
