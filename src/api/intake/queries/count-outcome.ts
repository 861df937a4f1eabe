import type { Sql } from '../../../lib/database';
import type { ImportCounts } from '../contracts';

/** What an import of the staged rows comes to; a result that the file says twice counts as unchanged. */
export const countOutcome = async (sql: Sql): Promise<ImportCounts> => {
  const { rows } = await sql.query<Omit<ImportCounts, 'read'>>(`
    select (select count(*) from intake_result where action = 'new')::int as new,
           (select count(*) from intake_result where action in ('unchanged', 'repeated'))::int as unchanged,
           (select count(*) from intake_result where action = 'superseding')::int as superseding,
           (select count(*) from intake_result where action = 'rejected')::int
             + (select coalesce(sum(rejects), 0) from intake_fault)::int as rejected,
           (select count(*) from intake_fault)::int as faults`);
  const [counts] = rows;
  if (counts === undefined) throw new Error('The outcome was not counted.');
  return { read: counts.new + counts.unchanged + counts.superseding + counts.rejected, ...counts };
};
