// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseJson } from '../../launcher/core/json.mjs';
import { projectRoot } from '../../launcher/core/paths.mjs';
import { onStop } from '../../launcher/core/shutdown.mjs';

/** @typedef {{ attempts: number, leaks: number, errors_5xx: number }} Attempts */

/**
 * The property test of the suite, at length: random worlds and calls over every operation that the server serves.
 * @param {string} scratch
 * @param {number} worlds of fifty calls
 * @returns {Promise<Attempts>}
 */
export const attack = async (scratch, worlds) => {
  const figures = path.join(scratch, 'attempts.json');
  const child = spawn(process.execPath, ['node_modules/jest/bin/jest.js', 'tests/hostile/isolation'], {
    cwd: projectRoot,
    stdio: 'ignore',
    env: {
      ...process.env,
      LUMINOUS_ISOLATION_WORLDS: String(worlds),
      LUMINOUS_ISOLATION_FIGURES: figures,
      LUMINOUS_SUITE: 'deep',
      LUMINOUS_TEST_CLUSTER: path.join(scratch, `${path.basename(scratch)}-attack`),
    },
  });
  const forget = onStop(() => {
    child.kill('SIGTERM');
    return Promise.resolve();
  });
  await once(child, 'exit');
  forget();
  /** @type {Attempts} */
  const found = parseJson(readFileSync(figures, 'utf8'));
  if (child.exitCode !== 0 && found.leaks === 0 && found.errors_5xx === 0)
    throw new Error('The attack failed: run tests/hostile/isolation.');
  return found;
};
