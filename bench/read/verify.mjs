// @ts-check
import { parseJson } from '../../launcher/core/json.mjs';
import { check } from '../lib/check.mjs';
import { connect, getRequest } from '../lib/connection.mjs';
import { select } from '../lib/select.mjs';

/**
 * @typedef {{ id: string, sampledAt: string, value: string | null, station: { code: string } }} ListedResult
 * @typedef {{ data: ListedResult[], next: string | null }} Page
 * @typedef {{ data: { total: number, series: { method: string, readings: { sampledAt: string, value: string | null }[] }[] } }} Series
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

/** Written apart from the product's own queries, and seen by a superuser: right answers do not hang on the policies under test. */
const truth = `
  select r.document_id as id, r.sampled_at as at, trim_scale(r.value)::text as value, r.method_code as method, r.is_quality_control as is_control
    from results r join stations s on s.document_id = r.station_id and s.team_id = r.team_id
   where r.team_id = $1 and ($2::text is null or s.code = $2) and ($3::text is null or r.parameter_code = $3)
     and ($4::date is null or r.sampled_at at time zone 'UTC' >= $4::date)
     and ($5::date is null or r.sampled_at at time zone 'UTC' < $5::date + 1)
   order by r.sampled_at desc, r.id desc
   limit $6`;

/** @typedef {{ id: string, at: Date, value: string | null, method: string, is_control: boolean }} TrueRow */

/**
 * @param {import('pg').Client} superuser
 * @param {string} target
 * @param {number} limit
 * @returns {Promise<TrueRow[]>}
 */
const findTruth = async (superuser, target, limit) => {
  const { pathname, searchParams } = new URL(target, 'http://localhost');
  const station = searchParams.get('station') ?? pathname.split('/')[3];
  const ask = (/** @type {string} */ name) => searchParams.get(name);
  return select(superuser, truth, [ask('team'), station, ask('parameter'), ask('from'), ask('to'), limit]);
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
    const expected = rows.slice(0, 25).map(({ id, at, value }) => [id, at.toISOString(), value]);
    check(
      `rows of ${target}`,
      data.map(({ id, sampledAt, value }) => [id, sampledAt, value]),
      expected,
    );
    check(`whether ${target} has more`, next !== null, rows.length > 25);
  }
  connection.close();
};

/**
 * @param {import('pg').Client} superuser
 * @param {{ port: number, staffToken: string }} product
 * @param {readonly string[]} targets
 */
export const verifySeries = async (superuser, { port, staffToken }, targets) => {
  const connection = await connect(port);
  for (const target of targets) {
    const rows = (await findTruth(superuser, target, 2000)).filter(({ is_control }) => !is_control);
    const { data } = await getSeries(connection, target, asStaff(staffToken));
    check(`total of ${target}`, data.total, rows.length);
    const given = data.series.flatMap(({ method, readings }) =>
      readings.map(({ sampledAt, value }) => `${sampledAt} ${method} ${String(value)}`),
    );
    check(
      `readings of ${target}`,
      given.toSorted(),
      rows.map(({ at, method, value }) => `${at.toISOString()} ${method} ${String(value)}`).toSorted(),
    );
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
 * The page names each public station once, and no other team's.
 * @param {{ port: number }} product
 * @param {{ stations: number }} size
 */
export const verifyStatusPage = async ({ port }, { stations }) => {
  const connection = await connect(port);
  const { status, body } = await connection.send(getRequest('/en'));
  check('status of the page', status, 200);
  check('stations on the page', body.match(/Station \d+ of Public</g)?.length ?? 0, stations);
  check('stations of other teams on the page', /of Team \d/.test(body), false);
  connection.close();
};

/**
 * Without credentials another team is not there.
 * @param {{ port: number }} product
 */
export const verifyOthersHidden = async ({ port }) => {
  const connection = await connect(port);
  for (const target of [
    '/api/results?team=bench-team-1',
    '/api/stations/AB07DB0000/series?team=bench-team-1',
    '/api/results?team=nobody',
  ]) {
    check(`status of ${target} without credentials`, (await connection.send(getRequest(target))).status, 404);
  }
  connection.close();
};
