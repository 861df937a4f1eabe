// @ts-check
import { say } from '../../launcher/core/progress.mjs';
import { listSecondaryIndexes } from '../lib/secondary-indexes.mjs';
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
const stationsPerSite = 10;

/** @param {number} index */
export const stationCode = (index) => `AB99ZZ${String(index).padStart(4, '0')}`;

/** @param {number} station */
export const siteCode = (station) => `SITE-${String(Math.floor(station / stationsPerSite))}`;

/** @param {Size} size */
export const publicResults = ({ stations, years, samplesPerYear }) => stations * years * samplesPerYear * parameters.length;

/**
 * Teams share everything that could give one another's rows away: codes of sites, stations and samples, parameters and times.
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
    `insert into sites (document_id, team_id, code, name, time_zone, state, created_at, updated_at, published_at)
     select 'si-' || t.document_id || '-' || n, t.document_id, 'SITE-' || n, 'Site ' || n || ' of ' || t.name, 'America/Edmonton', 'active', now(), now(), now()
       from teams t, lateral generate_series(0, ((case t.slug when 'public' then $1::int else $2::int end) - 1) / $3::int) n`,
    [stations, teamStations, stationsPerSite],
  );
  await superuser.query(
    `insert into stations (document_id, team_id, site_id, code, name, water_body, latitude, longitude, created_at, updated_at, published_at)
     select 'st-' || t.document_id || '-' || s, t.document_id, 'si-' || t.document_id || '-' || s / $3::int, 'AB99ZZ' || lpad(s::text, 4, '0'),
            'Station ' || s || ' of ' || t.name, 'Muskeg River', 57 + s * 0.001, -111 - s * 0.001, now(), now(), now()
       from teams t, lateral generate_series(0, (case t.slug when 'public' then $1::int else $2::int end) - 1) s`,
    [stations, teamStations, stationsPerSite],
  );
  await superuser.query(
    `insert into imports (document_id, team_id, file_name, file_sha_256, file_size_bytes, format, mode, state, is_partial, imported_by, finished_at,
                          read_count, new_count, unchanged_count, superseding_count, rejected_count, fault_count, released_by, released_at,
                          created_at, updated_at, published_at)
     select 'im-' || t.document_id || '-' || y, t.document_id, y || '.csv', md5(concat_ws('/', t.document_id, y)), 1, 'alberta-long', 'backfill',
            'imported', false, 'system:bench', now(), 0, 0, 0, 0, 0, 0, 'system:bench', now(), now(), now(), now()
       from teams t, generate_series($1::int, $1::int + $2::int - 1) y`,
    [firstYear, years],
  );
};

/**
 * Nothing is random: every value follows from the row's place, so that each run reads the same data. One sample in twenty is quality control.
 */
const allSamples = `
  insert into samples (
    document_id, team_id, code, station_id, sampled_at, time_zone, is_time_known, activity_type, is_quality_control, medium, import_id,
    created_at, updated_at, published_at)
  select 'm' || substr(md5(concat_ws('/', s.document_id, y, k)), 1, 23), s.team_id, format('%s-%s-%s', s.code, y, k), s.document_id,
         make_timestamptz(y, 1, 1, 0, 0, 0, 'UTC') + make_interval(days => (k * 365 / $3::int)::int, mins => ((k * 7919 + s.id * 104729) % 1440)::int),
         'America/Edmonton', true, case when k % 20 = 7 then 'Quality Control Sample-Field Replicate' else 'Sample-Routine' end, k % 20 = 7,
         'Surface Water', 'im-' || s.team_id || '-' || y, now(), now(), now()
    from generate_series($1::int, $1::int + $2::int - 1) y
    cross join generate_series(0, $3::int - 1) k
    cross join stations s
   order by y, k, s.id`;

/**
 * One year of one kind of team. One reading in eight lies below detection, one sample in forty is not released, one reading in a hundred
 * comes from a biosensor, and the method changes after half of the years.
 */
const yearOfResults = `
  insert into results (
    document_id, team_id, station_id, sample_id, import_id, line_number, is_quality_control, sampled_at, parameter_code, fraction, method_code,
    method_context, panel_code, value, value_text, unit, detection_condition, detection_limit, limit_type, laboratory, measurement_key, version,
    is_newest, is_current, review_state, released_at, created_at, updated_at, published_at)
  select 'l' || substr(md5(concat_ws('/', m.document_id, p.code)), 1, 23), m.team_id, m.station_id, m.document_id, m.import_id, k,
         m.is_quality_control, m.sampled_at, p.code, f.fraction, f.method, 'AENV', f.panel,
         case when amount % 8 = 0 then null else amount / 100.0 end, (amount / 100.0)::text, 'mg/L',
         case when amount % 8 = 0 then 'Below Detection/Quantification Limit' end, case when amount % 8 = 0 then 0.02 end,
         case when amount % 8 = 0 then 'Reporting Limit' end, 'Bench laboratory',
         luminous.measurement_key(m.code, p.code, f.fraction, null, 'AENV', f.method, f.panel, 'mass-concentration'), 1, true, true,
         case when is_released then 'Released' else 'Preliminary' end, case when is_released then now() end, now(), now(), now()
    from samples m
    join stations s on s.team_id = m.team_id and s.document_id = m.station_id
    join teams t on t.document_id = m.team_id and (t.slug = 'public') = $4::boolean
    cross join lateral (select split_part(m.code, '-', 3)::int as k) placed
    cross join lateral (select (k + s.id) % 40 <> 0 as is_released) reviewed
    cross join unnest($3::text[]) with ordinality p (code, place)
    cross join lateral (
      select case when p.place % 2 = 0 then 'Dissolved' end as fraction, case when $1::int < $2::int then '3441' else '104571' end as method,
             case when p.place = 1 and k % 10 = 3 then 'bench-panel' end as panel) f
    cross join lateral (select (k * 31 + s.id * 17 + p.place * 101 + $1::int) % 6000 as amount) drawn
   where m.import_id = 'im-' || m.team_id || '-' || $1::text
   order by k, s.id`;

const filled = ['samples', 'results'];

/**
 * Switching all triggers on again would leave these weaker than they were.
 * @param {import('pg').Client} superuser
 * @returns {Promise<{ name: string, place: string }[]>}
 */
const listAlwaysTriggers = (superuser) =>
  select(
    superuser,
    `select tgname as name, tgrelid::regclass::text as place from pg_trigger where tgrelid = any($1::regclass[]) and tgenabled = 'A'`,
    [filled],
  );

/**
 * Straight into the tables, as a superuser, with triggers off and secondary indexes built afterwards: loading is what `ingest` measures.
 * No change event is written for these rows.
 * @param {import('pg').Client} superuser
 * @param {Size} size
 */
export const seedResults = async (superuser, size) => {
  await addTeams(superuser, size);
  const indexes = await listSecondaryIndexes(superuser, filled);
  const triggers = await listAlwaysTriggers(superuser);
  for (const table of filled) await superuser.query(`alter table ${table} disable trigger all`);
  for (const { name } of indexes) await superuser.query(`drop index ${name}`);
  await superuser.query(allSamples, [firstYear, size.years, size.samplesPerYear]);
  for (let year = firstYear; year < firstYear + size.years; year += 1) {
    for (const isPublic of [true, false]) {
      await superuser.query(yearOfResults, [year, firstYear + Math.floor(size.years / 2), parameters, isPublic]);
    }
  }
  say('  rows are in; building indexes ...');
  for (const { definition } of indexes) await superuser.query(definition);
  for (const table of filled) await superuser.query(`alter table ${table} enable trigger all`);
  for (const { name, place } of triggers) await superuser.query(`alter table ${place} enable always trigger ${name}`);
  for (const table of filled) await superuser.query(`vacuum (analyze) ${table}`);
  await superuser.query('analyze');
  await superuser.query('checkpoint');
};
