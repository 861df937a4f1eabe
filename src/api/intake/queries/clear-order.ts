import type { Sql } from '../../../lib/database';

/** Forgets an accepted file whose outcome is known. Whether there was one: nothing is kept of a file whose sender waits for the answer. */
export const clearOrder = async (sql: Sql, teamId: string, importId: string): Promise<boolean> => {
  const { rowCount } = await sql.query(`delete from luminous.import_order where team_id = $1::text and import_id = $2::text`, [
    teamId,
    importId,
  ]);
  await sql.query(`delete from luminous.import_part where team_id = $1::text and import_id = $2::text`, [teamId, importId]);
  return rowCount === 1;
};
