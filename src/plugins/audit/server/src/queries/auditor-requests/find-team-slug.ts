import type { Sql } from '../../../../../../lib/database';

/** The short name of a team; null for what is none, such as the place beside a team where its test keys work. */
export const findTeamSlug = async (sql: Sql, id: string): Promise<string | null> => {
  const { rows } = await sql.query<{ slug: string }>({
    name: 'find-team-slug',
    text: 'select slug from teams where document_id = $1::text',
    values: [id],
  });
  return rows[0]?.slug ?? null;
};
