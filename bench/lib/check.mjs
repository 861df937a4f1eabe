// @ts-check
import { isDeepStrictEqual } from 'node:util';

/**
 * A benchmark of wrong answers is worth nothing: what is measured is checked as well, small run or large.
 * @param {string} what
 * @param {unknown} actual
 * @param {unknown} expected
 */
export const check = (what, actual, expected) => {
  if (isDeepStrictEqual(actual, expected)) return;
  const show = (/** @type {unknown} */ value) => JSON.stringify(value)?.slice(0, 400) ?? String(value);
  throw new Error(`${what}: expected ${show(expected)} but got ${show(actual)}.`);
};
