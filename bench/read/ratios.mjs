// @ts-check
import { say } from '../../launcher/core/progress.mjs';
import { check } from '../lib/check.mjs';
import { connect, getRequest } from '../lib/connection.mjs';
import { measure } from '../lib/load.mjs';
import { median, rounded } from '../lib/stats.mjs';
import { compare } from './compare.mjs';
import { asStaff } from './verify.mjs';

/**
 * @typedef {Awaited<ReturnType<typeof compare>>} Comparison
 * @typedef {{ seconds: number, rounds: number }} Rates
 */

/** @param {Comparison} comparison */
const inWords = ({ ratio, baseMs, p50Ms, p99Ms }) =>
  `floor p50 ${baseMs.toFixed(2)} ms, ours p50 ${p50Ms.toFixed(2)} ms (${ratio.toFixed(2)}×), p99 ${p99Ms.toFixed(1)} ms`;

/**
 * The same addresses to floor and product, first with ten callers at once, then with one.
 * @param {import('./prepare.mjs').Arena} arena
 * @param {Rates} rates
 */
const comparer =
  ({ floor, product }, rates) =>
  /**
   * @param {string} name
   * @param {readonly import('./questions.mjs').Question[]} questions
   * @param {Record<string, string>} headers
   */
  async (name, questions, headers) => {
    const targets = questions.map(({ target }) => target);
    const sides = { base: { port: floor.port, headers: {}, targets }, ours: { port: product.port, headers, targets }, ...rates };
    const crowded = await compare({ ...sides, connections: 10 });
    const alone = await compare({ ...sides, connections: 1 });
    say(`  ${name}, 10 connections: ${inWords(crowded)}\n  ${name}, 1 connection: ${inWords(alone)}`);
    return { crowded, alone };
  };

/**
 * @param {import('./prepare.mjs').Arena} arena
 * @param {Rates} rates
 */
export const measureRatios = async (arena, rates) => {
  const { list, series, status } = arena.questions;
  const staff = asStaff(arena.product.staffToken);
  const against = comparer(arena, rates);
  /** @type {Record<string, number>} */
  const ratios = {};
  /** @type {Record<string, number>} */
  const figures = {};
  for (const [key, questions, headers] of /** @type {const} */ ([
    ['list', list, staff],
    ['series', series, staff],
    ['status', status, {}],
  ])) {
    const { crowded, alone } = await against(key, questions, headers);
    ratios[key] = rounded(crowded.ratio);
    figures[`${key}_p50_ms`] = rounded(crowded.p50Ms);
    figures[`${key}_p99_ms`] = rounded(crowded.p99Ms);
    figures[`${key}_ratio_alone`] = rounded(alone.ratio);
  }
  const { crowded } = await against('list without credentials', list, {});
  figures['list_anonymous_ratio'] = rounded(crowded.ratio);
  return { ratios, figures };
};

/**
 * @param {import('./prepare.mjs').Arena} arena
 * @param {{ first: string, deep: string }} pages
 * @param {Rates} rates
 */
export const comparePages = async ({ product }, { first, deep }, rates) => {
  const side = { port: product.port, headers: asStaff(product.staffToken) };
  const { ratio } = await compare({
    base: { ...side, targets: [first] },
    ours: { ...side, targets: [deep] },
    ...rates,
    connections: 1,
  });
  return rounded(ratio);
};

/**
 * A reader who has the answer already and asks whether it still holds.
 * @param {import('./prepare.mjs').Arena} arena
 * @param {Rates} rates
 */
export const measureNotModified = async ({ product, questions }, { seconds }) => {
  const [question] = questions.list;
  const target = question?.target ?? '';
  const connection = await connect(product.port);
  const { status, head } = await connection.send(getRequest(target, asStaff(product.staffToken)));
  connection.close();
  check(`status of ${target}`, status, 200);
  const tag = /^etag: *(.+)$/im.exec(head)?.[1]?.trim();
  if (tag === undefined) throw new Error(`An answer without ETag: ${head}`);
  const request = getRequest(target, { ...asStaff(product.staffToken), 'If-None-Match': tag });
  return rounded(median(await measure(product.port, [request], { connections: 1, seconds, expectedStatus: 304 })));
};

/**
 * All years of a station: read whole, thinned to what a chart can show.
 * @param {import('./prepare.mjs').Arena} arena
 * @param {readonly string[]} targets
 * @param {Rates} rates
 */
export const measureWholeSeries = async ({ product }, targets, { seconds }) => {
  const requests = targets.map((target) => getRequest(target, asStaff(product.staffToken)));
  return rounded(median(await measure(product.port, requests, { connections: 1, seconds })));
};
