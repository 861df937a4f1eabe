import type { Sql } from '../../../lib/database';
import { foldChanges } from '../../../lib/revision';
import type { ImportCounts } from '../contracts';
import { clearOrder } from './clear-order';

export interface FinishedImport {
  readonly teamId: string;
  readonly importId: string;
  readonly counts: ImportCounts;
  /** Who released the results, when they were released as they came in. */
  readonly releasedBy: string | null;
}

/** Writes down the outcome, and clears what was kept to bring it about. Whether the file had been accepted before its outcome was known. */
export const finishImport = async (sql: Sql, { teamId, importId, counts, releasedBy }: FinishedImport): Promise<boolean> => {
  await sql.query(
    `update imports
        set read_count = $3::int, new_count = $4::int, unchanged_count = $5::int, superseding_count = $6::int, rejected_count = $7::int,
            fault_count = $8::int, finished_at = clock_timestamp(), released_by = $9::text,
            released_at = case when $9::text is not null then now() end
      where team_id = $1::text and document_id = $2::text`,
    [teamId, importId, counts.read, counts.new, counts.unchanged, counts.superseding, counts.rejected, counts.faults, releasedBy],
  );
  const wasAccepted = await clearOrder(sql, teamId, importId);
  await foldChanges(sql, teamId);
  return wasAccepted;
};
