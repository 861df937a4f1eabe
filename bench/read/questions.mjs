// @ts-check
import { createRequire } from 'node:module';
import { inProject } from '../../launcher/core/paths.mjs';
import { randomFrom } from '../lib/random.mjs';
import { firstYear, parameters, siteCode, stationCode } from './seed.mjs';

/**
 * @typedef {{ name?: string, text: string, values: unknown[] }} Statement
 * @typedef {{ target: string, statements: Statement[] }} Question an address of the product, and the SQL that finds its answer
 */

/** The product's own compiled queries: the floor runs their text, not a copy that could fall behind. */
const load = /** @type {(file: string) => unknown} */ (createRequire(inProject('package.json')));
/** @typedef {Record<string, (sql: object, ...rest: unknown[]) => Promise<unknown>>} Queries */

/**
 * Asked for when it is needed: the product is built only once a benchmark runs.
 * @param {string} name
 */
const productQuery = (name) => /** @type {Queries} */ (load(inProject('dist/src/api', name)));

/**
 * What a query of the product would send, learnt by lending it a connection that only listens.
 * @param {(sql: object) => Promise<unknown> | undefined} ask
 * @returns {Promise<Statement>}
 */
const listen = async (ask) => {
  /** @type {Statement | undefined} */
  let heard;
  const query = (/** @type {string | Statement} */ statement, /** @type {unknown[]} */ values) => {
    heard = typeof statement === 'string' ? { text: statement, values } : statement;
    return Promise.resolve({ rows: [] });
  };
  await ask({ query });
  if (heard === undefined) throw new Error('A query of the product sent nothing.');
  return heard;
};

const teamId = 'public';
/** Staff review what is preliminary; the public sees what is released. */
const sightOfStaff = 'preliminary-too';
/** What the product asks for when the caller says nothing else. */
const defaults = { points: 2000, stations: 500 };

/** Before anything else: has the caller the answer already? */
const askRevision = () => {
  const { findRevision } = /** @type {Queries} */ (load(inProject('dist/src/lib/revision.js')));
  return listen((sql) => findRevision?.(sql, teamId));
};

/**
 * @param {import('./seed.mjs').Size} size
 * @param {number} count
 */
const draw = (size, count) => {
  const random = randomFrom(6_000_000);
  return Array.from({ length: count }, () => ({
    station: random.below(size.stations),
    parameter: parameters[random.below(parameters.length)] ?? 'ph',
    year: firstYear + random.below(size.years),
  }));
};

/**
 * The newest page of one parameter at one station in one year.
 * @param {import('./seed.mjs').Size} size
 * @param {number} count
 * @returns {Promise<Question[]>}
 */
export const listQuestions = (size, count) =>
  Promise.all(
    draw(size, count).map(async ({ station, parameter, year }) => {
      const filter = { station: stationCode(station), parameter, from: `${String(year)}-01-01`, to: `${String(year)}-12-31` };
      const { listResults } = productQuery('result/queries/list-results.js');
      const statements = [
        await askRevision(),
        await listen((sql) => listResults?.(sql, { teamId, sight: sightOfStaff, filter, limit: 25 })),
      ];
      const search = new URLSearchParams({ team: 'public', ...filter, limit: '25' });
      return { target: `/api/results?${search.toString()}`, statements };
    }),
  );

/** Each way of asking that callers have, so that none of them reads the whole table unseen. */
export const filterKinds = /** @type {const} */ ([
  [],
  ['station'],
  ['site'],
  ['parameter'],
  ['method'],
  ['panel'],
  ['fraction'],
  ['reviewState'],
  ['qualityControl'],
  ['from', 'to'],
  ['to'],
  ['station', 'parameter'],
  ['station', 'from', 'to'],
  ['station', 'method'],
  ['station', 'reviewState'],
  ['site', 'parameter'],
  ['site', 'from', 'to'],
  ['parameter', 'from', 'to'],
  ['parameter', 'reviewState'],
  ['method', 'panel'],
]);

/**
 * @param {import('./seed.mjs').Size} size
 * @param {(typeof filterKinds)[number]} kind
 */
export const filterTargets = (size, kind) =>
  draw(size, 10).map(({ station, parameter, year }, index) => {
    const all = {
      station: stationCode(station),
      site: siteCode(station),
      parameter,
      from: `${String(year)}-01-01`,
      to: `${String(year)}-12-31`,
      // The method of the first half of the years: its newest result lies deep below those of the other.
      method: index % 2 === 0 ? '3441' : '104571',
      panel: 'bench-panel',
      fraction: 'Dissolved',
      reviewState: 'Preliminary',
      qualityControl: 'true',
    };
    const search = new URLSearchParams({ team: 'public', limit: '25' });
    for (const filter of kind) search.set(filter, all[filter]);
    return `/api/results?${search.toString()}`;
  });

/**
 * One parameter at one station over some years, for a chart.
 * @param {number} station
 * @param {{ from?: string, to?: string }} range
 */
const seriesTarget = (station, range) => {
  const search = new URLSearchParams({ team: 'public', parameter: parameters[0] ?? '', ...range });
  return `/api/stations/${stationCode(station)}/series?${search.toString()}`;
};

/**
 * Two years of one parameter at one station.
 * @param {import('./seed.mjs').Size} size
 * @param {number} count
 * @returns {Promise<Question[]>}
 */
export const seriesQuestions = (size, count) =>
  Promise.all(
    draw(size, count).map(async ({ station, year }) => {
      const range = { from: `${String(year - 1)}-01-01`, to: `${String(year)}-12-31` };
      const query = { teamId, stationId: `st-public-${String(station)}`, parameterCode: parameters[0], sight: sightOfStaff, ...range };
      const { findStation } = productQuery('station/queries/find-station.js');
      const { listFirstPoints } = productQuery('station/queries/list-series-points.js');
      const statements = [
        await askRevision(),
        await listen((sql) => findStation?.(sql, { teamId, code: stationCode(station), isPublic: false })),
        await listen((sql) => listFirstPoints?.(sql, query, defaults.points + 1)),
      ];
      return { target: seriesTarget(station, range), statements };
    }),
  );

/**
 * Series of all years, which are longer than what a chart shows.
 * @param {import('./seed.mjs').Size} size
 * @param {number} count
 */
export const wholeSeriesTargets = (size, count) => draw(size, count).map(({ station }) => seriesTarget(station, {}));

/**
 * Every station with its newest readings, as the public sees them.
 * @returns {Promise<Question[]>}
 */
export const statusQuestions = async () => {
  const { listStationStatus } = productQuery('station/queries/list-station-status.js');
  const recentReadings = 40;
  const query = { teamId, sight: 'released', isPublic: true, parameterCode: parameters[0], recentReadings, limit: defaults.stations + 1 };
  const search = new URLSearchParams({ team: 'public', parameter: parameters[0] ?? '', recent: String(recentReadings) });
  return [
    {
      target: `/api/station-status?${search.toString()}`,
      statements: [await askRevision(), await listen((sql) => listStationStatus?.(sql, query))],
    },
  ];
};
