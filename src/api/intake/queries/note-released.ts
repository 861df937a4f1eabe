import type { Sql } from '../../../lib/database';

export const noteReleased = async (sql: Sql, teamId: string, importId: string, releasedBy: string): Promise<void> => {
  await sql.query(
    `update imports set released_by = $3::text, released_at = now(), updated_at = now() where team_id = $1::text and document_id = $2::text`,
    [teamId, importId, releasedBy],
  );
};
