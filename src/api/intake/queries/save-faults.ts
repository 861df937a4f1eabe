import type { Sql } from '../../../lib/database';

/** Keeps the faults of the staged rows with their import, in the order of the file. */
export const saveFaults = async (sql: Sql, teamId: string, importId: string): Promise<void> => {
  await sql.query(
    `insert into luminous.import_fault (team_id, import_id, line, code, column_name, value, reason)
     select $1::text, $2::text, line, code, column_name, value, reason from intake_fault order by line, seq, code`,
    [teamId, importId],
  );
};
