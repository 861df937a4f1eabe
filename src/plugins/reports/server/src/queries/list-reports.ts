import type { Position } from '../../../../../lib/cursor';
import type { Sql } from '../../../../../lib/database';
import { reportColumns, reportJoins, type ReportRow } from './report-row';

interface Page {
  readonly before: Position | null;
  readonly limit: number;
}

/** The newest first. */
export const listReports = async (sql: Sql, teamId: string, { before, limit }: Page): Promise<ReportRow[]> => {
  const { rows } = await sql.query<ReportRow>({
    name: 'list-reports',
    text: `
      select ${reportColumns}
        from reports r ${reportJoins}
       where r.team_id = $1::text
         and ($2::timestamptz is null or (r.requested_at, r.id) < ($2::timestamptz, $3::bigint))
       order by r.requested_at desc, r.id desc
       limit $4::int`,
    values: [teamId, before?.at ?? null, before?.rowId ?? null, limit],
  });
  return rows;
};
