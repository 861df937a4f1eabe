// @ts-check
import { inspect, isDeepStrictEqual } from 'node:util';

/**
 * A benchmark of wrong answers is worth nothing: what is measured is checked as well, small run or large.
 * @param {string} what
 * @param {unknown} actual
 * @param {unknown} expected
 */
export const check = (what, actual, expected) => {
  if (isDeepStrictEqual(actual, expected)) return;
  throw new Error(`${what}: expected ${inspect(expected)} but got ${inspect(actual)}.`);
};
