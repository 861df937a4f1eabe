import type { Sql } from '../../../lib/database';

/** Forgets an accepted file whose outcome is known. */
export const clearOrder = async (sql: Sql, teamId: string, importId: string): Promise<void> => {
  await sql.query(`delete from luminous.import_order where team_id = $1::text and import_id = $2::text`, [teamId, importId]);
  await sql.query(`delete from luminous.import_part where team_id = $1::text and import_id = $2::text`, [teamId, importId]);
};
