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
    `with repeated as (
       select sample_code, parameter_code, method_code, min(line) as first_line
         from intake_row
        group by sample_code, parameter_code, method_code
       having count(*) > 1
     ), fault as (
       select r.line, 'station.unknown' as code, 'Station number' as "column", r.station_code as value,
              'is not a station of this team; add it, or import with create=stations' as reason
         from intake_row r
        where not $2::boolean
          and not exists (select from stations s where s.team_id = $1::text and s.code = r.station_code)
       union all
       select r.line, 'parameter.unknown', 'Parameter type name', r.parameter_code, 'is not a parameter that is known here'
         from intake_row r
        where not exists (select from parameters p where p.code = r.parameter_code)
       union all
       select r.line, 'file.contradiction', 'Parameter value', r.value_text,
              format('contradicts line %s, which has the same sample, parameter and method', k.first_line)
         from repeated k
         join intake_row f on f.line = k.first_line
         join intake_row r on r.sample_code = k.sample_code and r.parameter_code = k.parameter_code and r.method_code = k.method_code
        where (r.value, r.detection_condition, r.detection_limit, r.unit, r.sampled_at_local, r.station_code)
              is distinct from (f.value, f.detection_condition, f.detection_limit, f.unit, f.sampled_at_local, f.station_code)
       union all
       select r.line, 'result.differs', 'Parameter value', r.value_text,
              'differs from the result already here for this sample, parameter and method; corrections are not taken yet'
         from intake_row r
         join results e on e.team_id = $1::text and e.sample_code = r.sample_code
                       and e.parameter_code = r.parameter_code and e.method_code = r.method_code
         left join stations s on s.team_id = $1::text and s.document_id = e.station_id
        where (e.value, e.detection_condition, e.detection_limit, e.unit, e.sampled_at, s.code)
              is distinct from (r.value, r.detection_condition, r.detection_limit, r.unit,
                                r.sampled_at_local at time zone r.time_zone, r.station_code)
     )
     select code, line, "column", value, reason, (count(*) over ())::int as fault_count
       from fault order by line, "column" limit $3::int`,
    [teamId, createsStations, limit],
  );
  return { faults: rows.map(({ fault_count: _, ...fault }) => fault), faultCount: rows[0]?.fault_count ?? 0 };
};
