import type { Sql } from '../../../lib/database';
import type { ImportFault } from '../contracts';

/** The first faults by line. */
export const listStagedFaults = async (sql: Sql, limit: number): Promise<ImportFault[]> => {
  const { rows } = await sql.query<ImportFault>(
    `select code, line, column_name as "column", value, reason from intake_fault order by line, seq, code limit $1::int`,
    [limit],
  );
  return rows;
};
