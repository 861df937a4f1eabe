// @ts-check
import { say } from '../../launcher/core/progress.mjs';
import { select } from '../lib/select.mjs';

/**
 * @typedef {object} Size
 * @property {number} stations of the public team
 * @property {number} years
 * @property {number} samplesPerYear at each station
 * @property {number} teamStations of each other team; they have the codes of the public team's first ones
 */

/** Each sample is analysed for all of these; series and status ask for the first. */
export const parameters = [
  'naphthenic-acids',
  'dissolved-organic-carbon',
  'chloride',
  'sodium',
  'sulphate',
  'selenium',
  'vanadium',
  'molybdenum',
  'alkalinity',
  'ph',
];

export const otherTeams = 20;
export const firstYear = 2010;

/** @param {number} index */
export const stationCode = (index) => `AB07DB${String(index).padStart(4, '0')}`;

/** @param {Size} size */
export const publicResults = ({ stations, years, samplesPerYear }) => stations * years * samplesPerYear * parameters.length;

/**
 * Teams share everything that could give one another's rows away: station codes, sample codes, parameters and times.
 * @param {import('pg').Client} superuser
 * @param {Size} size
 */
const addTeams = async (superuser, { stations, years, teamStations }) => {
  await superuser.query(
    `insert into teams (document_id, slug, name, kind, created_at, updated_at, published_at)
     select 'bench-team-' || t, 'bench-team-' || t, 'Team ' || t, 'operator', now(), now(), now() from generate_series(1, $1::int) t`,
    [otherTeams],
  );
  await superuser.query(
    `insert into stations (document_id, team_id, code, name, water_body, latitude, longitude, created_at, updated_at, published_at)
     select 'st-' || t.document_id || '-' || s, t.document_id, 'AB07DB' || lpad(s::text, 4, '0'), 'Station ' || s || ' of ' || t.name, 'Muskeg River',
            57 + s * 0.001, -111 - s * 0.001, now(), now(), now()
       from teams t, lateral generate_series(0, (case t.slug when 'public' then $1::int else $2::int end) - 1) s`,
    [stations, teamStations],
  );
  await superuser.query(
    `insert into imports (document_id, team_id, state, mode, file_name, file_sha_256, file_size_bytes, format, imported_by,
                          read_count, new_count, unchanged_count, released_by, released_at, created_at, updated_at, published_at)
     select 'im-' || t.document_id || '-' || y, t.document_id, 'imported', 'backfill', y || '.csv', md5(concat_ws('/', t.document_id, y)), 1,
            'alberta-long', 'system:bench', 0, 0, 0, 'system:bench', now(), now(), now(), now()
       from teams t, generate_series($1::int, $1::int + $2::int - 1) y`,
    [firstYear, years],
  );
};

/** When the k-th sample of a year is taken at a station s, by its place alone. */
const sampledAt = `
  make_timestamptz($1::int, 1, 1, 0, 0, 0, 'UTC')
    + make_interval(days => (k * 365 / $2::int)::int, mins => ((k * 7919 + s.id * 104729) % 1440)::int)`;

/** The samples of one year of one kind of team; one in twenty is quality control. */
const yearOfSamples = `
  insert into samples (
    document_id, team_id, code, station_id, sampled_at, time_zone, is_time_known, activity_type, is_quality_control, medium, import_id,
    created_at, updated_at, published_at)
  select 'sa-' || md5(concat_ws('/', s.document_id, $1::text, k)), t.document_id, format('%s-%s-%s', s.code, $1::text, k), s.document_id,
         ${sampledAt}, 'America/Edmonton', true,
         case when k % 20 = 7 then 'Quality Control Sample-Field Replicate' else 'Sample-Routine' end, k % 20 = 7, 'Surface Water',
         'im-' || t.document_id || '-' || $1::text, now(), now(), now()
    from generate_series(0, $2::int - 1) k
    cross join stations s
    join teams t on t.document_id = s.team_id and (t.slug = 'public') = $3::boolean
   order by k, s.id`;

/**
 * Their results. Nothing is random: every value follows from the row's place, so that each run reads the same data. One reading in eight
 * lies below detection, and the method changes after half of the years.
 */
const yearOfResults = `
  insert into results (
    document_id, team_id, station_id, sample_id, import_id, line_number, is_quality_control, sampled_at, parameter_code,
    method_context, method_code, value, value_text, unit, detection_condition, detection_limit, limit_type, laboratory,
    measurement_key, version, is_newest, is_current, review_state, released_at, created_at, updated_at, published_at)
  select 'l' || substr(md5(concat_ws('/', s.document_id, $1::text, k, p.code)), 1, 23), t.document_id, s.document_id,
         'sa-' || md5(concat_ws('/', s.document_id, $1::text, k)), 'im-' || t.document_id || '-' || $1::text, k, k % 20 = 7,
         ${sampledAt}, p.code, 'AENV', case when $1::int < $3::int then '3441' else '104571' end,
         case when amount % 8 = 0 then null else amount / 100.0 end, (amount / 100.0)::text, 'mg/L',
         case when amount % 8 = 0 then 'Below Detection/Quantification Limit' end, case when amount % 8 = 0 then 0.02 end,
         case when amount % 8 = 0 then 'Reporting Limit' end, 'Bench laboratory',
         md5(concat_ws('/', s.document_id, $1::text, k, p.code))::uuid, 1, true, true, 'Released', now(), now(), now(), now()
    from generate_series(0, $2::int - 1) k
    cross join stations s
    join teams t on t.document_id = s.team_id and (t.slug = 'public') = $5::boolean
    cross join unnest($4::text[]) with ordinality p (code, place)
    cross join lateral (select (k * 31 + s.id * 17 + p.place * 101 + $1::int) % 6000 as amount) drawn
   order by k, s.id`;

/** Loaded straight: with triggers off, and their secondary indexes built afterwards. */
const tables = /** @type {const} */ (['samples', 'results']);

/**
 * All indexes but those that a constraint stands on.
 * @param {import('pg').Client} superuser
 * @returns {Promise<{ name: string, definition: string }[]>}
 */
const listIndexes = (superuser) =>
  select(
    superuser,
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
       from pg_index i
      where i.indrelid = any($1::regclass[])
        and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
    [tables],
  );

/**
 * Switching all triggers on again would leave these weaker than they were.
 * @param {import('pg').Client} superuser
 * @returns {Promise<{ table: string, name: string }[]>}
 */
const listAlwaysTriggers = (superuser) =>
  select(
    superuser,
    `select tgrelid::regclass::text as "table", tgname as name from pg_trigger where tgrelid = any($1::regclass[]) and tgenabled = 'A'`,
    [tables],
  );

/**
 * Straight into the tables, as a superuser, with triggers off and secondary indexes built afterwards: loading is what `ingest` measures.
 * No change event is written for these rows.
 * @param {import('pg').Client} superuser
 * @param {Size} size
 */
export const seedResults = async (superuser, size) => {
  await addTeams(superuser, size);
  const indexes = await listIndexes(superuser);
  const triggers = await listAlwaysTriggers(superuser);
  for (const table of tables) await superuser.query(`alter table ${table} disable trigger all`);
  for (const { name } of indexes) await superuser.query(`drop index ${name}`);
  for (let year = firstYear; year < firstYear + size.years; year += 1) {
    for (const isPublic of [true, false]) {
      await superuser.query(yearOfSamples, [year, size.samplesPerYear, isPublic]);
      await superuser.query(yearOfResults, [year, size.samplesPerYear, firstYear + Math.floor(size.years / 2), parameters, isPublic]);
    }
  }
  say('  rows are in; building indexes ...');
  for (const { definition } of indexes) await superuser.query(definition);
  for (const table of tables) await superuser.query(`alter table ${table} enable trigger all`);
  for (const { table, name } of triggers) await superuser.query(`alter table ${table} enable always trigger ${name}`);
  await superuser.query('vacuum (analyze) samples, results');
  await superuser.query('analyze');
  await superuser.query('checkpoint');
};
