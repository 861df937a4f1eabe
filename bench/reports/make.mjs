// @ts-check
import { setTimeout as delay } from 'node:timers/promises';
import { check } from '../lib/check.mjs';
import { select } from '../lib/select.mjs';

/**
 * @typedef {{ port: number, staffToken: string }} Product
 * @typedef {{ data: { id: string } }} Created
 */

/** @param {Product} product @param {string} team */
const create = async ({ port, staffToken }, team) => {
  const answer = await fetch(`http://127.0.0.1:${String(port)}/api/reports?team=${team}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${staffToken}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ kind: 'summary', from: '2000-01-01', to: '2025-12-31' }),
  });
  const body = /** @type {Created} */ (await answer.json());
  check(`status of a new report (${JSON.stringify(body).slice(0, 300)})`, answer.status, 202);
  return body.data.id;
};

/** Looked up where they stand, so that asking costs the server nothing. @param {import('pg').Client} superuser @param {readonly string[]} ids */
const untilReady = async (superuser, ids) => {
  for (;;) {
    const [row] = /** @type {{ ready: number, failed: number }[]} */ (
      await select(
        superuser,
        `select count(*) filter (where state = 'ready')::int as ready, count(*) filter (where state = 'failed')::int as failed
           from reports where document_id = any ($1::text[])`,
        [ids],
      )
    );
    check('reports that failed', row?.failed, 0);
    if (row?.ready === ids.length) return;
    await delay(20);
  }
};

/**
 * One report of each team, wanted at once.
 * @param {Product} product
 * @param {import('pg').Client} superuser
 * @param {readonly string[]} teams
 */
export const makeReports = async (product, superuser, teams) => {
  const startedAt = performance.now();
  const ids = await Promise.all(teams.map((team) => create(product, team)));
  await untilReady(superuser, ids);
  return { ids, perSecond: ids.length / ((performance.now() - startedAt) / 1000) };
};
