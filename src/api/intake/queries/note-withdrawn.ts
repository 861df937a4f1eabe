import type { Sql } from '../../../lib/database';

export const noteWithdrawn = async (
  sql: Sql,
  { teamId, importId, by, reason }: { teamId: string; importId: string; by: string; reason: string },
): Promise<void> => {
  await sql.query(
    `update imports
        set state = 'withdrawn', withdrawn_by = $3::text, withdrawn_at = now(), withdrawal_reason = $4::text, updated_at = now()
      where team_id = $1::text and document_id = $2::text`,
    [teamId, importId, by, reason],
  );
};
