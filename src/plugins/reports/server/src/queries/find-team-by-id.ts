import type { Sql } from '../../../../../lib/database';

interface TeamRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

export const findTeamById = async (sql: Sql, teamId: string): Promise<TeamRow | null> => {
  const { rows } = await sql.query<TeamRow>('select document_id as id, slug, name from teams where document_id = $1::text', [teamId]);
  return rows[0] ?? null;
};
