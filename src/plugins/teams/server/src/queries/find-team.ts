import type { Sql } from '../../../../../lib/database';
import type { Team } from '../../../contracts';

export const findTeam = async (sql: Sql, slug: string): Promise<Team | null> => {
  const { rows } = await sql.query<Team>({
    name: 'find-team',
    text: 'select document_id as id, slug, name from teams where slug = $1::text',
    values: [slug],
  });
  return rows[0] ?? null;
};
