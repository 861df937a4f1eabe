// @ts-check
import { createRequire } from 'node:module';
import pg from 'pg';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { inProject } from '../../launcher/core/paths.mjs';
import { check } from '../lib/check.mjs';
import { median, rounded } from '../lib/stats.mjs';

const stationCode = 'BENCH-CHART';
const results = 3650;
/** What the portal asks for. */
const points = 500;
const rounds = 30;

/**
 * The product's own code, as it is compiled; typed here, as far as it is used.
 * @typedef {{ readonly total: number, readonly readings: readonly unknown[] }} Series
 * @typedef {{ readPublicSeries: (sql: import('pg').Client, query: object) => Promise<{ series: Series[] } | null> }} Reading
 * @typedef {{ SeriesFigure: import('react').FunctionComponent<{ locale: string, title: string, series: readonly Series[], limits: readonly unknown[] }> }} Drawing
 */
const loadProduct = () => {
  const load = createRequire(inProject('package.json'));
  const reading = /** @type {unknown} */ (load(inProject('dist/src/api/station/services/station/read-public-series.js')));
  const drawing = /** @type {unknown} */ (load(inProject('dist/src/plugins/portal/web/charts/series-figure.js')));
  return { .../** @type {Reading} */ (reading), .../** @type {Drawing} */ (drawing) };
};

/**
 * One station of the public team with one result a day for ten years; one in eight was not found, and the method changes after half of them.
 * @param {import('pg').Client} superuser
 */
const seedStation = async (superuser) => {
  const times = `timestamptz '2010-01-01 18:00Z' + make_interval(days => n)`;
  const stamps = 'created_at, updated_at, published_at';
  await superuser.query(
    `insert into stations (document_id, team_id, code, name, ${stamps}) values ('bench-chart', 'public', $1::text, 'Chart', now(), now(), now())`,
    [stationCode],
  );
  await superuser.query(
    `insert into imports (document_id, team_id, file_sha_256, file_size_bytes, imported_by, read_count, new_count, unchanged_count, ${stamps})
     values ('bench-chart', 'public', 'bench-chart', 1, 'system:bench', 0, 0, 0, now(), now(), now())`,
  );
  await superuser.query(
    `insert into samples (document_id, team_id, code, station_id, sampled_at, activity_type, is_quality_control, ${stamps})
     select 'bench-chart-' || n, 'public', 'bench-chart-' || n, 'bench-chart', ${times}, 'Sample-Routine', false, now(), now(), now()
       from generate_series(1, $1::int) n`,
    [results],
  );
  await superuser.query(
    `insert into results (document_id, team_id, station_id, sample_id, import_id, parameter_code, method_code, method_context, value, unit,
                          detection_condition, detection_limit, sampled_at, is_quality_control, measurement_key, version, is_newest,
                          is_current, review_state, released_at, ${stamps})
     select 'bench-chart-' || n, 'public', 'bench-chart', 'bench-chart-' || n, 'bench-chart', 'naphthenic-acids',
            case when n * 2 < $1::int then '3441' else '104571' end, 'AENV', case when n % 8 > 0 then round((3 + 2 * sin(n / 60.0))::numeric, 3) end,
            'mg/L', case when n % 8 = 0 then 'Below Detection/Quantification Limit' end, case when n % 8 = 0 then 0.02 end, ${times}, false,
            md5('bench-chart-' || n)::uuid, 1, true, true, 'Released', now(), now(), now(), now()
       from generate_series(1, $1::int) n`,
    [results],
  );
  await superuser.query('analyze results');
};

/**
 * From the rows of ten years to what the page holds: thinned, drawn for wide and narrow screens, told in words, newest numbers in a table.
 * Read as the public reads, by the servers' role, under row security. The database is one that the product has been started on.
 * @param {{ superuser: import('pg').Client, serverUrl: string }} database
 */
export const measureChart = async ({ superuser, serverUrl }) => {
  await seedStation(superuser);
  const { readPublicSeries, SeriesFigure } = loadProduct();
  const reader = new pg.Client({
    connectionString: serverUrl,
    options: '-c app.actor=public:anonymous -c app.scope=team -c app.team=public -c timezone=UTC',
  });
  await reader.connect();
  const query = { teamId: 'public', stationCode, parameterCode: 'naphthenic-acids', points };
  const times = [];
  let html = '';
  for (let round = 0; round < rounds; round += 1) {
    const startedAt = performance.now();
    const found = await readPublicSeries(reader, query);
    const series = found?.series ?? [];
    html = renderToStaticMarkup(createElement(SeriesFigure, { locale: 'en', title: 'Chart', series, limits: [] }));
    times.push(performance.now() - startedAt);
  }
  await reader.end();
  const [wide, narrow] = html.match(/<svg [^]*?<\/svg>/g) ?? [];
  check('results that the chart tells of', /(\d+) results/.exec(html)?.[1], String(results));
  return {
    chart_ms: rounded(median(times)),
    chart_first_ms: rounded(times[0] ?? NaN),
    chart_wide_kb: rounded(Buffer.byteLength(wide ?? '') / 1000),
    chart_narrow_kb: rounded(Buffer.byteLength(narrow ?? '') / 1000),
    chart_figure_kb: rounded(Buffer.byteLength(html) / 1000),
  };
};
