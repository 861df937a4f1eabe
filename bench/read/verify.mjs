// @ts-check
import { parseJson } from '../../launcher/core/json.mjs';
import { check } from '../lib/check.mjs';
import { connect, getRequest } from '../lib/connection.mjs';
import { select } from '../lib/select.mjs';
import { stationCode } from './seed.mjs';

/**
 * @typedef {{ id: string, sampledAt: string, value: string | null }} Reading
 * @typedef {Reading & { parameter: string, method: string, station: { code: string }, sample: { code: string } }} ListedResult
 * @typedef {{ data: ListedResult[], next: string | null }} Page
 * @typedef {{ method: string, fraction: string | null, panel: string | null, total: number, readings: Reading[] }} OneSeries
 * @typedef {{ data: { total: number, shown: number, series: OneSeries[] } }} Series
 * @typedef {{ station: { code: string, name: string }, latest: Reading | null, recent: Reading[] }} Status
 * @typedef {{ data: Status[], next: string | null }} StatusPage
 */

/** @param {string} staffToken */
export const asStaff = (staffToken) => ({ Authorization: `Bearer ${staffToken}` });

/**
 * @param {Awaited<ReturnType<typeof connect>>} connection
 * @param {string} target
 * @param {Record<string, string>} headers
 */
const getBody = async (connection, target, headers) => {
  const { status, body } = await connection.send(getRequest(target, headers));
  check(`status of ${target} (${body.slice(0, 200)})`, status, 200);
  return body;
};

/** @type {(...of: Parameters<typeof getBody>) => Promise<Page>} */
export const getPage = async (...of) => parseJson(await getBody(...of));

/** @type {(...of: Parameters<typeof getBody>) => Promise<Series>} */
const getSeries = async (...of) => parseJson(await getBody(...of));

/** @type {(...of: Parameters<typeof getBody>) => Promise<StatusPage>} */
const getStatus = async (...of) => parseJson(await getBody(...of));

/** What an answer is held against, in the order in which the address may ask for it. */
const filters = /** @type {const} */ ([
  ['station', 's.code'],
  ['site', '(select w.code from sites w where w.team_id = s.team_id and w.document_id = s.site_id)'],
  ['parameter', 'r.parameter_code'],
  ['method', 'r.method_code'],
  ['panel', 'r.panel_code'],
  ['fraction', 'r.fraction'],
  ['reviewState', 'r.review_state'],
  ['qualityControl', 'r.is_quality_control::text'],
]);

/** Written apart from the product's own queries, and seen by a superuser: right answers do not hang on the policies under test. */
const truth = `
  select r.document_id as id, r.sampled_at as at, trim_scale(r.value)::text as value, r.parameter_code as parameter, r.method_code as method,
         r.fraction, r.panel_code as panel, s.code as station, m.code as sample, r.is_quality_control as is_control, r.review_state as state
    from results r
    join stations s on s.document_id = r.station_id and s.team_id = r.team_id
    join samples m on m.document_id = r.sample_id and m.team_id = r.team_id
   where r.team_id = $1
     and ($2::date is null or r.sampled_at at time zone 'UTC' >= $2::date)
     and ($3::date is null or r.sampled_at at time zone 'UTC' < $3::date + 1)
     ${filters.map(([, column], index) => `and ($${String(index + 5)}::text is null or ${column} = $${String(index + 5)})`).join('\n     ')}
   order by r.sampled_at desc, r.id desc
   limit $4`;

/**
 * @typedef {object} TrueRow
 * @property {string} id
 * @property {Date} at
 * @property {string | null} value
 * @property {string} parameter
 * @property {string} method
 * @property {string | null} fraction
 * @property {string | null} panel
 * @property {string} station
 * @property {string} sample
 * @property {boolean} is_control
 * @property {string} state
 */

/**
 * @param {import('pg').Client} superuser
 * @param {string} target
 * @param {number | null} limit
 * @returns {Promise<TrueRow[]>}
 */
const findTruth = async (superuser, target, limit) => {
  const { pathname, searchParams } = new URL(target, 'http://localhost');
  const station = /^\/api\/stations\/([^/]+)/.exec(pathname)?.[1];
  const ask = (/** @type {string} */ name) => searchParams.get(name) ?? (name === 'station' ? station : null);
  return select(superuser, truth, [ask('team'), ask('from'), ask('to'), limit, ...filters.map(([name]) => ask(name))]);
};

/**
 * The right rows, all of them, in order, and nobody else's.
 * @param {import('pg').Client} superuser
 * @param {{ port: number, staffToken: string }} product
 * @param {readonly string[]} targets
 */
export const verifyLists = async (superuser, { port, staffToken }, targets) => {
  const connection = await connect(port);
  for (const target of targets) {
    const rows = await findTruth(superuser, target, 26);
    const { data, next } = await getPage(connection, target, asStaff(staffToken));
    check(
      `rows of ${target}`,
      data.map((one) => [one.id, one.sampledAt, one.value, one.parameter, one.method, one.station.code, one.sample.code]),
      rows.slice(0, 25).map((row) => [row.id, row.at.toISOString(), row.value, row.parameter, row.method, row.station, row.sample]),
    );
    check(`whether ${target} has more`, next !== null, rows.length > 25);
  }
  connection.close();
};

/** @param {Series['data']} data */
const readingsOf = ({ series }) =>
  series.flatMap(({ method, readings }) => readings.map(({ sampledAt, value }) => `${sampledAt} ${method} ${String(value)}`));

/**
 * @param {import('pg').Client} superuser
 * @param {{ port: number, staffToken: string }} product
 * @param {readonly string[]} targets
 */
export const verifySeries = async (superuser, { port, staffToken }, targets) => {
  const connection = await connect(port);
  for (const target of targets) {
    const rows = (await findTruth(superuser, target, null)).filter(({ is_control }) => !is_control);
    const { data } = await getSeries(connection, target, asStaff(staffToken));
    check(`total of ${target}`, data.total, rows.length);
    const given = readingsOf(data);
    check(`number of readings of ${target}`, data.shown, given.length);
    const right = rows.map(({ at, method, value }) => `${at.toISOString()} ${method} ${String(value)}`);
    // A long one is thinned, but what it has is true and once only.
    const expected = data.shown === data.total ? right : right.filter((reading) => new Set(given).has(reading));
    check(`readings of ${target}`, given.toSorted(), expected.toSorted());
    const times = data.series.map(({ readings }) => readings.map(({ sampledAt }) => sampledAt));
    check(
      `order of ${target}`,
      times,
      times.map((of) => of.toSorted()),
    );
  }
  connection.close();
};

/**
 * Each public station once, and no other team's; with the newest readings that are released, of the newest one's series only.
 * @param {import('pg').Client} superuser
 * @param {{ port: number }} product
 * @param {string} target
 * @param {{ stations: number, verified: number }} size
 */
export const verifyStatus = async (superuser, { port }, target, { stations, verified }) => {
  const connection = await connect(port);
  const { data, next } = await getStatus(connection, target, {});
  check('whether there are more stations', next, null);
  check(
    'stations',
    data.map(({ station }) => `${station.code} ${station.name}`),
    Array.from({ length: stations }, (_, index) => `${stationCode(index)} Station ${String(index)} of Public`),
  );
  for (const { station, latest, recent } of data.slice(0, verified)) {
    const rows = await findTruth(superuser, `${target}&station=${station.code}`, null);
    const newest = rows.filter(({ is_control, state }) => !is_control && state === 'Released').slice(0, 40);
    const same = newest.filter(
      ({ method, panel, fraction }) => method === newest[0]?.method && panel === newest[0].panel && fraction === newest[0].fraction,
    );
    check(`latest reading at ${station.code}`, latest?.id, newest[0]?.id);
    check(
      `recent readings at ${station.code}`,
      recent.map(({ id, sampledAt, value }) => [id, sampledAt, value]),
      same.map(({ id, at, value }) => [id, at.toISOString(), value]).toReversed(),
    );
  }
  connection.close();
};

/**
 * Without credentials another team is not there, and what is not released is not either.
 * @param {import('pg').Client} superuser
 * @param {{ port: number }} product
 */
export const verifyOthersHidden = async (superuser, { port }) => {
  const connection = await connect(port);
  for (const target of [
    '/api/results?team=bench-team-1',
    '/api/stations/AB99ZZ0000/series?team=bench-team-1',
    '/api/station-status?team=bench-team-1',
    '/api/results?team=nobody',
  ]) {
    check(`status of ${target} without credentials`, (await connection.send(getRequest(target))).status, 404);
  }
  const newest = '/api/results?team=public&limit=500';
  const released = (await findTruth(superuser, newest, 1000)).filter(({ state }) => state === 'Released').slice(0, 500);
  check(
    'what the public sees of the newest results',
    (await getPage(connection, newest, {})).data.map(({ id }) => id),
    released.map(({ id }) => id),
  );
  connection.close();
};
