// @ts-check
import { createRequire } from 'node:module';
import { inProject } from '../../launcher/core/paths.mjs';
import { randomFrom } from '../lib/random.mjs';
import { firstYear, parameters, stationCode } from './seed.mjs';

/**
 * @typedef {{ name?: string, text: string, values: unknown[] }} Statement
 * @typedef {{ target: string, statements: Statement[] }} Question an address of the product, and the SQL that finds its answer
 */

/** The product's own compiled queries: the floor runs their text, not a copy that could fall behind. */
const load = /** @type {(file: string) => unknown} */ (createRequire(inProject('package.json')));
/** @typedef {Record<string, (sql: object, ...rest: unknown[]) => Promise<unknown>>} Queries */

/** @param {string} name */
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

/** Asked before every answer, for its ETag. */
const revisionOfPublic = () => {
  const { findRevision } = /** @type {Queries} */ (load(inProject('dist/src/lib/revision.js')));
  return listen((sql) => findRevision?.(sql, 'public'));
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
 */
export const listQuestions = (size, count) =>
  Promise.all(
    draw(size, count).map(async ({ station, parameter, year }) => {
      const filters = { station: stationCode(station), parameter, from: `${String(year)}-01-01`, to: `${String(year)}-12-31` };
      const { listResults } = productQuery('result/queries/list-results.js');
      const statement = await listen((sql) =>
        listResults?.(sql, { teamId: 'public', sight: 'preliminary-too', filter: filters, limit: 25 }),
      );
      const search = new URLSearchParams({ team: 'public', ...filters, limit: '25' });
      return { target: `/api/results?${search.toString()}`, statements: [await revisionOfPublic(), statement] };
    }),
  );

/** Each way of asking that callers have, so that none of them reads the whole table unseen. */
export const filterKinds = /** @type {const} */ ([
  [],
  ['station'],
  ['parameter'],
  ['from', 'to'],
  ['station', 'parameter'],
  ['station', 'from', 'to'],
  ['parameter', 'from', 'to'],
  ['to'],
]);

/**
 * @param {import('./seed.mjs').Size} size
 * @param {(typeof filterKinds)[number]} kind
 */
export const filterTargets = (size, kind) =>
  draw(size, 10).map(({ station, parameter, year }) => {
    const all = { station: stationCode(station), parameter, from: `${String(year)}-01-01`, to: `${String(year)}-12-31` };
    const search = new URLSearchParams({ team: 'public', limit: '25' });
    for (const filter of kind) search.set(filter, all[filter]);
    return `/api/results?${search.toString()}`;
  });

/**
 * Two years of one parameter at one station, for a chart.
 * @param {import('./seed.mjs').Size} size
 * @param {number} count
 */
export const seriesQuestions = (size, count) =>
  Promise.all(
    draw(size, count).map(async ({ station, year }) => {
      const code = stationCode(station);
      const range = { from: `${String(year - 1)}-01-01`, to: `${String(year)}-12-31` };
      const { findStation } = productQuery('station/queries/find-station.js');
      const { listFirstPoints } = productQuery('station/queries/list-series-points.js');
      const query = {
        teamId: 'public',
        stationId: `st-public-${String(station)}`,
        parameterCode: parameters[0],
        sight: 'preliminary-too',
        ...range,
      };
      const statements = [
        await revisionOfPublic(),
        await listen((sql) => findStation?.(sql, { teamId: 'public', code, isPublic: false })),
        await listen((sql) => listFirstPoints?.(sql, query, 2001)),
      ];
      const search = new URLSearchParams({ team: 'public', parameter: parameters[0] ?? '', ...range });
      return { target: `/api/stations/${code}/series?${search.toString()}`, statements };
    }),
  );

/** Every station with its newest readings, as the public sees them. */
export const statusQuestions = async () => {
  const { listStationStatus } = productQuery('station/queries/list-station-status.js');
  const asked = { teamId: 'public', sight: 'released', isPublic: true, parameterCode: parameters[0], recentReadings: 40, limit: 501 };
  const statement = await listen((sql) => listStationStatus?.(sql, asked));
  const search = new URLSearchParams({ team: 'public', parameter: parameters[0] ?? '', recent: '40' });
  return [{ target: `/api/station-status?${search.toString()}`, statements: [await revisionOfPublic(), statement] }];
};
