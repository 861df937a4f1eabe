import type { Sql } from '../../../../../../lib/database';

/** What events call a team; null when there is none of this short name. */
export const findTeamId = async (sql: Sql, slug: string): Promise<string | null> => {
  const { rows } = await sql.query<{ id: string }>({
    name: 'find-team-id',
    text: 'select document_id as id from teams where slug = $1::text',
    values: [slug],
  });
  return rows[0]?.id ?? null;
};
