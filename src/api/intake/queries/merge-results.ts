import type { Sql } from '../../../lib/database';
import { concernedPlaces, type ConcernedPlaces } from './concerned-places';

interface Merge {
  readonly teamId: string;
  readonly importId: string;
  /** Released as they come in, by the team's policy; otherwise preliminary. */
  readonly isReleased: boolean;
}

/**
 * Adds new results and new versions of corrected ones. A version that replaces a released one is seen by readers only when it is released
 * itself: until then the earlier one stays current.
 */
export const mergeResults = async (sql: Sql, { teamId, importId, isReleased }: Merge): Promise<ConcernedPlaces> => {
  await sql.query(
    `update results e
        set is_newest = false, is_current = e.is_current and e.review_state = 'Released' and not $1::boolean, updated_at = now()
       from intake_result k
      where e.id = k.existing_id and k.action = 'superseding'`,
    [isReleased],
  );
  // What came before is looked up by key, row by row: see docs/adr/0013.
  const { rows } = await sql.query<ConcernedPlaces>(
    `with added as (
       insert into results (
         document_id, team_id, station_id, sample_id, import_id, line_number, is_quality_control, sampled_at, parameter_code, fraction,
         speciation, method_code, method_context, panel_code, calibration_code, value, value_text, unit, detection_condition,
         detection_limit, limit_type, reporting_limit, value_type, replicate_count, standard_deviation, confidence_95, dilution_factor,
         qualifiers, laboratory, laboratory_sample_code, analysed_on, source_status, comment, measurement_key, version, supersedes_id,
         is_newest, is_current, review_state, released_at, created_at, updated_at, published_at)
       select luminous.new_document_id(), $1::text, st.station_id, i.sample_id, $2::text, k.line, r.is_quality_control, k.sampled_at,
              k.parameter_code, r.fraction, r.speciation, r.method_code, r.method_context, r.panel_code, r.calibration_code, r.value,
              r.value_text, k.unit, r.detection_condition, r.detection_limit, r.limit_type, r.reporting_limit, r.value_type,
              r.replicate_count, r.standard_deviation, r.confidence_95, r.dilution_factor, r.qualifiers, r.laboratory,
              r.laboratory_sample_code, r.analysed_on, r.source_status, r.comment, k.measurement_key, coalesce(past.version, 0) + 1,
              k.existing_document_id, true, $3::boolean or past.is_shown is not true, case when $3::boolean then 'Released' else 'Preliminary' end,
              case when $3::boolean then now() end, now(), now(), now()
         from intake_result k
         join intake_row r on r.seq = k.seq
         join intake_station st on st.station_code = k.station_code
         join intake_sample i on i.sample_code = k.sample_code
        cross join lateral (
          select max(version) as version, bool_or(is_current) as is_shown
            from results
           where measurement_key = k.measurement_key and team_id is not distinct from $1::text and not is_newest
        ) past
        where k.action in ('new', 'superseding')
       returning station_id)
     select ${concernedPlaces('added')}`,
    [teamId, importId, isReleased],
  );
  return rows[0] ?? { stationCount: 0, places: [] };
};
