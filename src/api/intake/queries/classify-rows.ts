import type { Sql } from '../../../lib/database';

/**
 * Gives every staged row the key of its measurement and finds the newest version that is here: `intake_result` tells which rows are new,
 * which are unchanged and which supersede something. A result without an amount stands in its parameter's unit. What a layout leaves
 * unsaid (null) never makes a difference; the same amount in another unit is the same amount. Rows of unknown stations or parameters are
 * compared under the code that they would get. Results are looked up by key, row by row: see docs/adr/0013.
 */
export const classifyRows = async (sql: Sql, teamId: string): Promise<void> => {
  await sql.query(
    `create temporary table intake_result on commit drop as
     select r.seq, r.line, r.column_name, r.sample_code, st.station_id, r.station_code,
            coalesce(p.code, p.new_code) as parameter_code, p.code is null as is_new_parameter,
            u.code as unit, r.sampled_at_local at time zone r.time_zone as sampled_at,
            k.measurement_key, e.id as existing_id, e.document_id as existing_document_id,
            case
              when e.id is null then 'new'
              when (e.station_id, e.sampled_at, e.is_quality_control, e.detection_condition)
                     is not distinct from (st.station_id, r.sampled_at_local at time zone r.time_zone, r.is_quality_control, r.detection_condition)
               and (e.value * eu.numerator * u.denominator) is not distinct from (r.value * u.numerator * eu.denominator)
               and (e.detection_limit * eu.numerator * u.denominator) is not distinct from (r.detection_limit * u.numerator * eu.denominator)
               and (r.limit_type is null or r.limit_type is not distinct from e.limit_type)
               and (r.value_type is null or r.value_type is not distinct from e.value_type)
               and (r.qualifiers is null or r.qualifiers is not distinct from e.qualifiers)
               and (r.standard_deviation is null or r.standard_deviation is not distinct from e.standard_deviation)
               and (r.confidence_95 is null or r.confidence_95 is not distinct from e.confidence_95)
               and (r.replicate_count is null or r.replicate_count is not distinct from e.replicate_count)
               and (r.calibration_code is null or r.calibration_code is not distinct from e.calibration_code)
                then 'unchanged'
              else 'superseding'
            end as action
       from intake_row r
       join intake_station st on st.station_code = r.station_code
       join intake_parameter p on p.parameter_name = r.parameter_name
       join luminous.unit u on u.code = coalesce(r.unit, p.unit)
      cross join lateral (
        select luminous.measurement_key(r.sample_code, coalesce(p.code, p.new_code), r.fraction, r.speciation, r.method_context,
                                        r.method_code, r.panel_code, u.dimension) as measurement_key
        -- Kept as a column of its own: under row security an index is only asked for what is a plain column.
        offset 0
      ) k
       left join lateral (
         select * from results where measurement_key = k.measurement_key and team_id is not distinct from $1::text and is_newest limit 1
       ) e on true
       left join luminous.unit eu on eu.code = e.unit
      where r.fault_code is null`,
    [teamId],
  );
  await sql.query(`
    create index on intake_result (existing_id) where existing_id is not null;
    analyze intake_result (seq, sample_code, station_code, measurement_key, existing_id, action)`);
  // Every layout gives units by their code. One that did not would lose its rows here in silence.
  const { rows } = await sql.query<{ lost: number }>(
    `select ((select count(*) from intake_row where fault_code is null) - (select count(*) from intake_result))::int as lost`,
  );
  if (rows[0]?.lost !== 0) throw new Error(`${String(rows[0]?.lost)} staged rows have a unit that is not in luminous.unit.`);
};
