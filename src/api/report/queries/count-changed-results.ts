import type { Sql } from '../../../lib/database';

/** How many of these versions have been corrected or withdrawn. */
export const countChangedResults = async (sql: Sql, teamId: string, ids: readonly string[]): Promise<number> => {
  const { rows } = await sql.query<{ count: number }>({
    name: 'count-changed-results',
    text: `
      select count(*)::int as count
        from unnest($2::text[]) as told (id)
        join results r on r.team_id = $1::text and r.document_id = told.id
       where not r.is_current`,
    values: [teamId, ids],
  });
  return rows[0]?.count ?? 0;
};
