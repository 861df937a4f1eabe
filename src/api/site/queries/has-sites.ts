import type { Sql } from '../../../lib/database';

export const hasSites = async (sql: Sql, teamId: string): Promise<boolean> => {
  const { rowCount } = await sql.query('select from sites where team_id = $1::text limit 1', [teamId]);
  return rowCount === 1;
};
