import type { Sql } from '../../../lib/database';
import type { ImportFault } from '../contracts';

/**
 * What only the whole set can tell, found in one statement: stations and parameters that the team does not have, one file giving two
 * values for the same measurement, and values that differ from those already here.
 */
export const listSetFaults = async (
  sql: Sql,
  { teamId, createsStations, limit }: { teamId: string; createsStations: boolean; limit: number },
): Promise<{ faults: ImportFault[]; faultCount: number }> => {
  const { rows } = await sql.query<ImportFault & { fault_count: number }>(
    `with known as (
       select r.*, (r.sampled_at_local at time zone r.time_zone) as sampled_at,
              first_value(r.line) over same as first_line,
              (r.value, r.detection_condition, r.detection_limit, r.unit, r.sampled_at_local, r.station_code)
                is distinct from (first_value(r.value) over same, first_value(r.detection_condition) over same,
                                  first_value(r.detection_limit) over same, first_value(r.unit) over same,
                                  first_value(r.sampled_at_local) over same, first_value(r.station_code) over same) as contradicts
         from intake_row r
       window same as (partition by r.sample_code, r.parameter_code, r.method_code order by r.line)
     ), fault as (
       select k.line, 'station.unknown' as code, 'Station number' as "column", k.station_code as value,
              'is not a station of this team; add it, or import with create=stations' as reason
         from known k
        where not $2::boolean
          and not exists (select from stations s where s.team_id = $1::text and s.code = k.station_code)
       union all
       select k.line, 'parameter.unknown', 'Parameter type name', k.parameter_code, 'is not a parameter that is known here'
         from known k
        where not exists (select from parameters p where p.code = k.parameter_code)
       union all
       select k.line, 'file.contradiction', 'Parameter value', k.value_text,
              format('contradicts line %s, which has the same sample, parameter and method', k.first_line)
         from known k
        where k.contradicts
       union all
       select k.line, 'result.differs', 'Parameter value', k.value_text,
              'differs from the result already here for this sample, parameter and method; corrections are not taken yet'
         from known k
         join results e on e.team_id = $1::text and e.sample_code = k.sample_code
                       and e.parameter_code = k.parameter_code and e.method_code = k.method_code
         left join stations s on s.team_id = $1::text and s.document_id = e.station_id
        where (e.value, e.detection_condition, e.detection_limit, e.unit, e.sampled_at, s.code)
              is distinct from (k.value, k.detection_condition, k.detection_limit, k.unit, k.sampled_at, k.station_code)
     )
     select code, line, "column", value, reason, (count(*) over ())::int as fault_count
       from fault order by line, "column" limit $3::int`,
    [teamId, createsStations, limit],
  );
  return { faults: rows.map(({ fault_count: _, ...fault }) => fault), faultCount: rows[0]?.fault_count ?? 0 };
};
