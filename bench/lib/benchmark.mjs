// @ts-check

/**
 * @typedef {{ atLeast: number } | { atMost: number }} Aim where we start being proud
 *
 * @typedef {object} Outcome
 * @property {string} machine
 * @property {Record<string, number>} ratios
 * @property {Record<string, number>} figures
 *
 * @typedef {object} Benchmark
 * @property {string} name
 * @property {string} question that its figures answer
 * @property {readonly string[]} method how each was measured at full size, for the reader of the table
 * @property {Readonly<Record<string, Aim>>} aims by the key of a ratio or figure
 * @property {(options: { isQuick: boolean }) => Promise<Outcome>} run
 */

/** @param {Benchmark} benchmark */
export const defineBenchmark = (benchmark) => benchmark;

/**
 * @param {number} value
 * @param {Aim} aim
 */
export const meets = (value, aim) => ('atLeast' in aim ? value >= aim.atLeast : value <= aim.atMost);

/** @param {Aim} aim */
export const aimInWords = (aim) => ('atLeast' in aim ? `≥ ${String(aim.atLeast)}` : `≤ ${String(aim.atMost)}`);
