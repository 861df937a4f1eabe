import type { Sql } from '../../../lib/database';
import type { YearlyMedians } from '../contracts';

interface MediansRow {
  readonly stationId: string;
  readonly latest: YearlyMedians['latest'];
  readonly before: { readonly count: number; readonly low: string | null; readonly high: string | null };
}

const toMedians = ({ stationId, latest, before: { count, low, high } }: MediansRow): YearlyMedians => ({
  stationId,
  latest,
  before: low === null || high === null ? null : { count, low, high },
});

const released = `
  r.team_id = $1::text and r.parameter_code = $2::text and r.is_current and not r.is_quality_control and r.review_state = 'Released'`;

/** Of the readings on one side of the turn of the year. */
const boundsWhere = (condition: string): string => `
  json_build_object('count', count(*) filter (where ${condition}),
                    'low', trim_scale(percentile_disc(0.5) within group (order by a.low) filter (where ${condition}))::text,
                    'high', trim_scale(percentile_disc(0.5) within group (order by a.high) filter (where ${condition}))::text)`;

/**
 * Each station's newest series over its last two years. Two methods are never compared, and what was not looked for says nothing. Stations
 * without any reading are left out.
 */
export const listYearlyMedians = async (sql: Sql, teamId: string, parameterCode: string): Promise<YearlyMedians[]> => {
  const { rows } = await sql.query<MediansRow>({
    name: 'list-yearly-medians',
    text: `
      select n.station_id as "stationId", ${boundsWhere('a.is_latest')} as latest, ${boundsWhere('not a.is_latest')} as before
        from (select s.document_id as station_id, r.*
                from stations s
               cross join lateral (
                 select r.sampled_at, r.method_code, r.method_context, r.panel_code, r.fraction, r.unit
                   from results r
                  where ${released} and r.station_id = s.document_id
                  order by r.sampled_at desc, r.id desc
                  limit 1) r
               where s.team_id = $1::text) n
       cross join lateral (
         select r.sampled_at > n.sampled_at - interval '1 year' as is_latest,
                case when r.value is not null then r.value
                     when r.detection_condition = 'Above Detection/Quantification Limit' then coalesce(r.detection_limit, 0)
                     else 0 end as low,
                case when r.value is not null then r.value
                     when r.detection_condition = 'Above Detection/Quantification Limit' then 'Infinity'
                     else coalesce(r.detection_limit, 'Infinity') end as high
           from results r
          where ${released} and r.station_id = n.station_id and r.sampled_at > n.sampled_at - interval '2 years'
            and r.method_code = n.method_code and r.method_context is not distinct from n.method_context
            and r.panel_code is not distinct from n.panel_code and r.fraction is not distinct from n.fraction and r.unit = n.unit
            and (r.value is not null or r.detection_condition not in ('Not Reported', 'Unable to Measure'))) a
       group by n.station_id`,
    values: [teamId, parameterCode],
  });
  return rows.map(toMedians);
};
