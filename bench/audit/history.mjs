// @ts-check
import { parseJson } from '../../launcher/core/json.mjs';
import { check } from '../lib/check.mjs';
import { connect, getRequest } from '../lib/connection.mjs';
import { measure } from '../lib/load.mjs';
import { select } from '../lib/select.mjs';
import { percentile, rounded } from '../lib/stats.mjs';

/**
 * @typedef {{ fields: { field: string, before: string | null }[], seal: object | null }} Entry
 * @typedef {{ data: Entry[], next: string | null }} History
 */

const pageSize = 25;

/**
 * Each change of a page with its values from before, and sealed.
 * @param {import('pg').Client} superuser
 * @param {import('../lib/product.mjs').Product} product
 * @param {readonly { key: string, target: string }[]} questions
 */
const checkAnswers = async (superuser, { port, staffToken }, questions) => {
  const connection = await connect(port);
  for (const { key, target } of questions) {
    const { status, body } = await connection.send(getRequest(target, { Authorization: `Bearer ${staffToken}` }));
    check(`status of ${target} (${body.slice(0, 200)})`, status, 200);
    /** @type {History} */
    const { data, next } = parseJson(body);
    /** @type {{ changes: number }[]} */
    const [found] = await select(
      superuser,
      `select count(*)::int as changes from ledger.event where table_name = 'results' and row_key = $1`,
      [key],
    );
    const { changes = 0 } = found ?? {};
    check(`how many changes ${target} shows`, data.length, Math.min(pageSize, changes));
    check(`whether ${target} has more`, next !== null, changes > pageSize);
    check(`whether all of ${target} is sealed`, data.filter(({ seal }) => seal === null).length, 0);
    check(
      `what ${target} shows of the newest change`,
      data[0]?.fields.find(({ field }) => field === 'comment')?.before?.startsWith('Looked at in round'),
      true,
    );
  }
  connection.close();
};

/**
 * The history of one record after the other, each asked for once or seldom, so that little of it is in memory already.
 * @param {import('pg').Client} superuser
 * @param {import('../lib/product.mjs').Product} product
 * @param {{ histories: number, historySeconds: number }} size
 */
export const measureHistory = async (superuser, product, { histories, historySeconds: seconds }) => {
  /** @type {{ key: string }[]} */
  const records = await select(superuser, 'select row_key as key from bench.record order by md5(row_key) limit $1::int', [histories]);
  const questions = records.map(({ key }) => ({ key, target: `/api/ledger/records/results/${key}/history?team=public` }));
  await checkAnswers(superuser, product, questions.slice(0, 5));
  const headers = { Authorization: `Bearer ${product.staffToken}` };
  const requests = questions.map(({ target }) => getRequest(target, headers));
  const ask = (/** @type {readonly string[]} */ of, /** @type {number} */ connections) =>
    measure(product.port, of, { connections, seconds });
  // The first requests compile and plan.
  await measure(product.port, requests.toReversed(), { connections: 2, seconds: seconds / 10 });
  const alone = await ask(requests, 1);
  const crowded = await ask(requests.toReversed(), 10);
  const saves = await ask([getRequest('/api/ledger/events?team=public', headers)], 1);
  return {
    history_p50_ms: rounded(percentile(alone, 0.5)),
    history_p99_ms: rounded(percentile(alone, 0.99)),
    history_p99_ms_of_ten: rounded(percentile(crowded, 0.99)),
    saves_p99_ms: rounded(percentile(saves, 0.99)),
  };
};
