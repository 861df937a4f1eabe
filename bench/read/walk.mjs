// @ts-check
import { check } from '../lib/check.mjs';
import { connect } from '../lib/connection.mjs';
import { select } from '../lib/select.mjs';
import { asStaff, getPage } from './verify.mjs';

const first = '/api/results?team=public&limit=25';

/**
 * Turns page after page of all the team's results, and checks that the walk meets each row once, in order, and none of another team's.
 * @param {import('pg').Client} superuser
 * @param {{ port: number, staffToken: string }} product
 * @param {number} pages
 * @returns {Promise<{ first: string, deep: string }>} the addresses of the first page and of the last one reached
 */
export const walkPages = async (superuser, { port, staffToken }, pages) => {
  const connection = await connect(port);
  /** @type {string[]} */
  const met = [];
  let deep = first;
  for (let page = 1; page <= pages; page += 1) {
    const { data, next } = await getPage(connection, deep, asStaff(staffToken));
    met.push(...data.map(({ id }) => id));
    if (page < pages && next === null) throw new Error(`The list ended on page ${String(page)}.`);
    if (page < pages) deep = `${first}&cursor=${encodeURIComponent(next ?? '')}`;
  }
  connection.close();
  /** @type {{ id: string }[]} */
  const rows = await select(
    superuser,
    `select r.document_id as id from results r where r.team_id = 'public' order by r.sampled_at desc, r.id desc limit $1`,
    [met.length],
  );
  check(
    `the first ${String(met.length)} results`,
    met,
    rows.map(({ id }) => id),
  );
  return { first, deep };
};
