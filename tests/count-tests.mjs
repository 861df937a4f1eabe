// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { parseJson } from '../launcher/core/json.mjs';

/** @typedef {{ numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number }} Result */

/**
 * A suite that could not run at all counts as one failure, and so does a missing result.
 * @param {string} file
 */
export const countTests = (file) => {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  /** @type {Result} */
  const result = parseJson(readFileSync(file, 'utf8'));
  return { passed: result.numPassedTests, failed: result.numFailedTests + result.numRuntimeErrorTestSuites };
};
