import type { Sql } from '../../../lib/database';

export interface FaultQuestion {
  readonly teamId: string;
  readonly createsStations: boolean;
  readonly createsParameters: boolean;
  readonly hasReason: boolean;
  /** Headings under which the faults of a whole set are reported. */
  readonly columns: { readonly station: string; readonly sample: string; readonly time: string; readonly parameter: string };
}

/** Cells and lines that could not be read, as the layout found them. */
const noteUnread = async (sql: Sql): Promise<void> => {
  await sql.query(`
    create temporary table intake_fault (
      seq int not null, line int not null, code text not null, column_name text, value text, reason text not null, rejects int not null
    ) on commit drop;
    insert into intake_fault
    select seq, line, fault_code, column_name, fault_value, fault_reason, rejects from intake_row where fault_code is not null`);
};

/** Stations, parameters and panels that are not there. */
const noteUnknown = async (sql: Sql, { createsStations, createsParameters, columns }: FaultQuestion): Promise<void> => {
  await sql.query(
    `insert into intake_fault
     select r.seq, r.line, 'station.unknown', $2::text, r.station_code,
            'is not a station of this team; add it, or import with create=stations', 0
       from intake_station st
       join intake_row r on r.station_code = st.station_code and r.fault_code is null
      where st.station_id is null and not $1::boolean`,
    [createsStations, columns.station],
  );
  await sql.query(
    `insert into intake_fault
     select r.seq, r.line, 'parameter.unknown', $2::text, r.parameter_name,
            'is not a parameter that is known here; make it an alias of one, or import with create=parameters', 0
       from intake_parameter p
       join intake_row r on r.parameter_name = p.parameter_name and r.fault_code is null
      where p.code is null and not $1::boolean`,
    [createsParameters, columns.parameter],
  );
  await sql.query(
    `insert into intake_fault
     select r.seq, r.line, 'panel.unknown', $1::text, r.panel_code, 'is not a biosensor panel that is known here', 0
       from intake_row r
      where r.panel_code is not null and not exists (select from panels where panels.code = r.panel_code)`,
    [columns.parameter],
  );
};

/** Of lines that give two values for one measurement none is taken: nothing tells which of them is right. */
const noteContradictions = async (sql: Sql): Promise<void> => {
  await sql.query(`
    create temporary table intake_repeated on commit drop as
    select measurement_key, min(seq) as first_seq, min(line) as first_line
      from intake_result group by measurement_key having count(*) > 1;
    analyze intake_repeated;
    insert into intake_fault
    with contradicted as (
      select distinct repeated.measurement_key, repeated.first_line
        from intake_repeated repeated
        join intake_row f on f.seq = repeated.first_seq
        join intake_result k on k.measurement_key = repeated.measurement_key
        join intake_row r on r.seq = k.seq
        join intake_result fk on fk.seq = f.seq
        join luminous.unit fu on fu.code = fk.unit
        join luminous.unit u on u.code = k.unit
       where (r.value * u.numerator * fu.denominator, r.detection_limit * u.numerator * fu.denominator, r.detection_condition, r.qualifiers)
             is distinct from
             (f.value * fu.numerator * u.denominator, f.detection_limit * fu.numerator * u.denominator, f.detection_condition, f.qualifiers)
    )
    select k.seq, k.line, 'file.contradiction', k.column_name, r.value_text,
           case when k.line = c.first_line then 'is contradicted by another line for the same sample, parameter and method; keep the right one'
                else format('contradicts line %s, which has the same sample, parameter and method; keep the right one', c.first_line) end, 0
      from contradicted c
      join intake_result k on k.measurement_key = c.measurement_key
      join intake_row r on r.seq = k.seq`);
};

/** One sample is taken at one station at one time, and at a time that clocks have shown. */
const noteTornSamples = async (sql: Sql, { columns }: FaultQuestion): Promise<void> => {
  await sql.query(
    `insert into intake_fault
     select r.seq, r.line, 'file.contradiction', $1::text, r.sample_code,
            format('has another station, time or kind on another line (the first is line %s)', torn.first_line), 0
       from intake_sample torn
       join intake_row r on r.sample_code = torn.sample_code and r.fault_code is null
      where torn.is_torn`,
    [columns.sample],
  );
  await sql.query(
    `insert into intake_fault
     select r.seq, r.line, 'cell.invalid', $1::text, r.sampled_at_local::text, 'is a time that clocks skipped there when summer time began', 0
       from intake_sample skipped
       join intake_row r on r.sample_code = skipped.sample_code and r.fault_code is null
      where skipped.sampled_at at time zone skipped.time_zone <> skipped.sampled_at_local and not skipped.is_torn`,
    [columns.time],
  );
};

/**
 * A sample that is here already may get another station, time or kind only when all that was measured in it comes along: otherwise half of
 * it would stand at one place and half at another.
 */
const noteSampleDifferences = async (sql: Sql, { teamId, columns }: FaultQuestion): Promise<void> => {
  // Without statistics the planner takes these for tiny and loops over them.
  await sql.query('analyze intake_fault');
  await sql.query(
    `insert into intake_fault
     with differing as materialized (
       select i.sample_id, i.sample_code
         from intake_sample i
         join intake_station st on st.station_code = i.station_code
        where i.existing_id is not null
          and (i.existing_station_id, i.existing_sampled_at, i.existing_activity_type)
              is distinct from (st.station_id, i.sampled_at, i.activity_type)
     ), coming as materialized (
       select k.measurement_key
         from intake_result k
         left join (select distinct seq from intake_fault) f on f.seq = k.seq
        where f.seq is null
     ), torn as materialized (
       select distinct d.sample_code
         from differing d
        cross join lateral (
          -- Looked up sample by sample: see docs/adr/0013.
          select measurement_key
            from results
           where sample_id = d.sample_id and team_id is not distinct from $1::text and is_newest
          offset 0
        ) e
         left join coming c on c.measurement_key = e.measurement_key
        where c.measurement_key is null
     )
     select k.seq, k.line, 'sample.differs', $2::text, k.sample_code,
            'is here already with another station, time or kind; send all of its results, or use another sample code', 0
       from torn
       join intake_result k on k.sample_code = torn.sample_code`,
    [teamId, columns.sample],
  );
};

const noteUnexplained = async (sql: Sql): Promise<void> => {
  await sql.query(`
    insert into intake_fault
    select k.seq, k.line, 'result.differs', k.column_name, r.value_text,
           'differs from the result already here for this sample, parameter and method; give a reason to correct it', 0
      from intake_result k
      join intake_row r on r.seq = k.seq
     where k.action = 'superseding'`);
};

/** Collects everything that stands against taking a row in the temporary table `intake_fault`. */
export const noteFaults = async (sql: Sql, question: FaultQuestion): Promise<void> => {
  await noteUnread(sql);
  await noteUnknown(sql, question);
  await noteContradictions(sql);
  await noteTornSamples(sql, question);
  if (!question.hasReason) await noteUnexplained(sql);
  await noteSampleDifferences(sql, question);
  // What a file says twice is taken once. Rejected rows are set apart for good: whatever follows asks for the action alone.
  await sql.query(`
    update intake_result k set action = 'repeated'
      from intake_repeated repeated
     where k.measurement_key = repeated.measurement_key and k.seq > repeated.first_seq;
    analyze intake_fault;
    update intake_result k set action = 'rejected' from (select distinct seq from intake_fault) f where f.seq = k.seq;
    analyze intake_result (action)`);
};
