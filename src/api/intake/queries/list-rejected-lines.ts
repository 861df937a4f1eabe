import type { Sql } from '../../../lib/database';
import type { RejectedLine } from './insert-rejected-lines';

/** Rejected lines behind `afterLine`; the first of all (line 0) holds the headings. */
export const listRejectedLines = async (
  sql: Sql,
  { teamId, importId, afterLine, limit }: { teamId: string; importId: string; afterLine: number; limit: number },
): Promise<RejectedLine[]> => {
  const { rows } = await sql.query<RejectedLine>(
    `select line, record
       from luminous.rejected_line
      where team_id = $1::text and import_id = $2::text and line > $3::int
      order by line
      limit $4::int`,
    [teamId, importId, afterLine, limit],
  );
  return rows;
};
