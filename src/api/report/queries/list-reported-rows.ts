import type { Sql } from '../../../lib/database';
import type { Sight } from '../../review-policy/contracts';

export interface ReportedRows {
  readonly teamId: string;
  readonly sight: Sight;
  readonly from: string;
  readonly to: string;
  /** Ids of stations; all of the team where it is null. */
  readonly stationIds: readonly string[] | null;
  readonly limit: number;
}

/** The current version of each result of these days, by row: by station, what was measured, and time. */
export const listReportedRows = async (sql: Sql, asked: ReportedRows): Promise<string[]> => {
  const { teamId, sight, from, to, stationIds, limit } = asked;
  const { rows } = await sql.query<{ id: string }>({
    name: 'list-reported-rows',
    text: `
      select r.id::text as id
        from results r
        join stations s on s.team_id = $1::text and s.document_id = r.station_id
       where r.team_id = $1::text and r.is_current
         and ($2::boolean or r.review_state = 'Released')
         and r.sampled_at >= $3::date::timestamptz and r.sampled_at < ($4::date + 1)::timestamptz
         and ($5::text[] is null or r.station_id = any($5::text[]))
       order by s.code, r.parameter_code, r.sampled_at, r.id
       limit $6::int`,
    values: [teamId, sight === 'preliminary-too', from, to, stationIds, limit],
  });
  return rows.map(({ id }) => id);
};
