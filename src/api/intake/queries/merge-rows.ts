import type { Sql } from '../../../lib/database';

export interface MergeCounts {
  readonly read: number;
  readonly added: number;
  readonly stations: number;
}

/** Adds the staged results that are not here yet, in key order so that two imports at once cannot dead-lock. */
export const mergeRows = async (sql: Sql, teamId: string, importId: string): Promise<MergeCounts> => {
  const { rows } = await sql.query<MergeCounts>(
    `with added as (
       insert into results (
         document_id, team_id, station_id, import_id, line_number, sample_code, activity_type, is_quality_control, sampled_at,
         parameter_code, method_code, value, value_text, unit, detection_condition, detection_limit, laboratory,
         created_at, updated_at, published_at)
       select luminous.new_document_id(), $1::text, s.document_id, $2::text, r.line, r.sample_code, r.activity_type, r.is_quality_control,
              r.sampled_at_local at time zone r.time_zone, r.parameter_code, r.method_code, r.value, r.value_text, r.unit,
              r.detection_condition, r.detection_limit, r.laboratory, now(), now(), now()
         from (select distinct on (sample_code, parameter_code, method_code) *
                 from intake_row order by sample_code, parameter_code, method_code, line) r
         join stations s on s.team_id = $1::text and s.code = r.station_code
        order by r.sample_code, r.parameter_code, r.method_code
           on conflict (team_id, sample_code, parameter_code, method_code) do nothing
       returning station_id)
     select (select count(*) from intake_row)::int as read,
            (select count(*) from added)::int as added,
            (select count(distinct station_id) from added)::int as stations`,
    [teamId, importId],
  );
  const [counts] = rows;
  if (counts === undefined) throw new Error('The merge returned no counts.');
  return counts;
};
