import type { Sql } from '../../../lib/database';

/**
 * One row for each sample that the staged rows name, described by the first line that names it, and whether other lines contradict that.
 * `existing_id` and what follows it tell the team's sample of that code; `sample_id` is its document id, or the one that it will get.
 */
const gatherSamples = async (sql: Sql, teamId: string): Promise<void> => {
  // Looked up by code, sample by sample: see docs/adr/0013.
  await sql.query(
    `create temporary table intake_sample on commit drop as
     select named.sample_code, named.first_line, named.is_torn, r.station_code, r.sampled_at_local, r.time_zone,
            r.sampled_at_local at time zone r.time_zone as sampled_at, r.is_time_known, r.activity_type, r.is_quality_control, r.medium,
            r.depth_m, r.collection_method, r.sample_comment, coalesce(s.document_id, luminous.new_document_id()) as sample_id,
            s.id as existing_id, s.station_id as existing_station_id, s.sampled_at as existing_sampled_at,
            s.activity_type as existing_activity_type
       from (select sample_code, min(seq) as first_seq, min(line) as first_line,
                    min(station_code) <> max(station_code) or min(sampled_at_local) <> max(sampled_at_local)
                      or min(time_zone) <> max(time_zone) or min(activity_type) <> max(activity_type) as is_torn
               from intake_row
              where fault_code is null
              group by sample_code) named
       join intake_row r on r.seq = named.first_seq
       left join lateral (
         select * from samples where code = named.sample_code and team_id is not distinct from $1::text limit 1
       ) s on true`,
    [teamId],
  );
  await sql.query('create index on intake_sample (existing_id) where existing_id is not null; analyze intake_sample');
};

/**
 * What the names of the staged rows stand for: stations by code or by an alias that means only one of them, parameters by code, name,
 * alias or a DS-WQX name that only one of them has. A name that stands for nothing keeps null. What is created for it later gets the code that `new_code` says.
 */
export const resolveNames = async (sql: Sql, teamId: string): Promise<void> => {
  await gatherSamples(sql, teamId);
  // Looked up by code, station by station: see docs/adr/0013.
  await sql.query(
    `create temporary table intake_station on commit drop as
     select named.station_code, coalesce(s.document_id, alias.station_id) as station_id
       from (select distinct station_code from intake_row where fault_code is null) named
       left join lateral (
         select document_id from stations where code = named.station_code and team_id is not distinct from $1::text limit 1
       ) s on true
       left join lateral (
         select min(station_id) as station_id
           from station_aliases
          where code = named.station_code and team_id is not distinct from $1::text and s.document_id is null
         having count(distinct station_id) = 1
       ) alias on true`,
    [teamId],
  );
  await sql.query(`
    create temporary table intake_parameter on commit drop as
    with known as (
      select distinct on (name) name, code, default_unit
        from (select lower(code) as name, code, default_unit, 1 as rank from parameters
               union all
              select lower(name), code, default_unit, 2 from parameters
               union all
              select lower(alias), code, default_unit, 3
                from parameters, jsonb_array_elements_text(case jsonb_typeof(aliases) when 'array' then aliases else '[]' end) alias
               union all
              select lower(characteristic_name), min(code), min(default_unit), 4
                from parameters
               where characteristic_name is not null
               group by lower(characteristic_name)
              having count(*) = 1) names
       order by name, rank, code
    )
    select named.parameter_name, known.code, luminous.code_from_name(named.parameter_name) as new_code,
           coalesce(known.default_unit, named.unit, '1') as unit, named.parameter_group, named.result_count
      from (select parameter_name, min(unit) as unit, min(parameter_group) as parameter_group, count(*)::int as result_count
              from intake_row
             where fault_code is null
             group by parameter_name) named
      left join known on known.name = lower(named.parameter_name)`);
  // A name may mean a parameter of its derived code that is there under another name.
  await sql.query(`
    update intake_parameter i set code = p.code, unit = p.default_unit from parameters p where i.code is null and p.code = i.new_code;
    analyze intake_station;
    analyze intake_parameter`);
};
