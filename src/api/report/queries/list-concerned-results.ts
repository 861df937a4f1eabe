import type { Sql } from '../../../lib/database';

/** What came by an import, and what that superseded. */
export const listConcernedResults = async (sql: Sql, teamId: string, importId: string): Promise<string[]> => {
  const { rows } = await sql.query<{ id: string }>({
    name: 'list-concerned-results',
    text: `
      select r.document_id as id from results r where r.team_id = $1::text and r.import_id = $2::text
      union
      select r.supersedes_id from results r where r.team_id = $1::text and r.import_id = $2::text and r.supersedes_id is not null`,
    values: [teamId, importId],
  });
  return rows.map(({ id }) => id);
};
