import type { Sql } from '../../../lib/database';

/** Whether anything was measured for the team; what was withdrawn does not count. */
export const hasResults = async (sql: Sql, teamId: string): Promise<boolean> => {
  const { rowCount } = await sql.query('select from results where team_id = $1::text and is_current limit 1', [teamId]);
  return rowCount === 1;
};
