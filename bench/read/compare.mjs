// @ts-check
import { getRequest } from '../lib/connection.mjs';
import { measure } from '../lib/load.mjs';
import { median, percentile } from '../lib/stats.mjs';

/**
 * @typedef {object} Side
 * @property {number} port
 * @property {Record<string, string>} headers
 * @property {readonly string[]} targets
 */

/**
 * Two sides in turn, so that whatever else the machine does meets both. A ratio is taken within each round, where both had the same
 * machine; the median of the rounds counts.
 * @param {{ base: Side, ours: Side, connections: number, seconds: number, rounds: number }} options
 */
export const compare = async ({ base, ours, connections, seconds, rounds }) => {
  const ask = (/** @type {Side} */ { port, headers, targets }, /** @type {number} */ during) =>
    measure(
      port,
      targets.map((target) => getRequest(target, headers)),
      { connections, seconds: during },
    );
  for (const side of [base, ours]) await ask(side, seconds / 2);
  /** @type {{ base: number, ours: number, p99: number }[]} */
  const found = [];
  for (let round = 0; round < rounds; round += 1) {
    const floor = await ask(base, seconds);
    const latencies = await ask(ours, seconds);
    found.push({ base: median(floor), ours: median(latencies), p99: percentile(latencies, 0.99) });
  }
  return {
    ratio: median(found.map((round) => round.ours / round.base)),
    baseMs: median(found.map((round) => round.base)),
    p50Ms: median(found.map((round) => round.ours)),
    p99Ms: median(found.map((round) => round.p99)),
  };
};
