import type { Sql } from '../../../lib/database';

export const noteCounts = async (
  sql: Sql,
  teamId: string,
  importId: string,
  { read, added }: { read: number; added: number },
): Promise<void> => {
  await sql.query(
    `update imports set read_count = $3::int, new_count = $4::int, unchanged_count = $3::int - $4::int
      where team_id = $1::text and document_id = $2::text`,
    [teamId, importId, read, added],
  );
};
