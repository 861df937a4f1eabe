import type { Sql } from '../../../lib/database';
import type { ReportedRows } from './list-reported-rows';

export interface ReportedCounts {
  readonly results: number;
  readonly samples: number;
  readonly stations: number;
  readonly parameters: number;
}

/** How much there is of these days. */
export const countReported = async (sql: Sql, asked: Omit<ReportedRows, 'limit'>): Promise<ReportedCounts> => {
  const { teamId, sight, from, to, stationIds } = asked;
  const { rows } = await sql.query<ReportedCounts>({
    name: 'count-reported',
    text: `
      select count(*)::int as results, count(distinct r.sample_id)::int as samples, count(distinct r.station_id)::int as stations,
             count(distinct r.parameter_code)::int as parameters
        from results r
       where r.team_id = $1::text and r.is_current
         and ($2::boolean or r.review_state = 'Released')
         and r.sampled_at >= $3::date::timestamptz and r.sampled_at < ($4::date + 1)::timestamptz
         and ($5::text[] is null or r.station_id = any($5::text[]))`,
    values: [teamId, sight === 'preliminary-too', from, to, stationIds],
  });
  return rows[0] ?? { results: 0, samples: 0, stations: 0, parameters: 0 };
};
