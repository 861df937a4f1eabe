// @ts-check
/**
 * `npm test` and `npm run test:deep`: all the set-up a fresh clone needs, the checks, the suite. Ends with one line that counts, and with a
 * status that says the same. Arguments that are no options narrow the suite, as jest's do. `--sample` takes a part of the deep suite that
 * changes from commit to commit, so that a few of them together have run all of it.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseJson } from '../launcher/core/json.mjs';
import { refuseUnfitNode } from '../launcher/steps/node-version.mjs';
import { countTests } from './count-tests.mjs';
import { runShown } from './run-shown.mjs';

process.chdir(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'));

const isDeep = process.argv.includes('--deep');
const isSample = isDeep && process.argv.includes('--sample');
const suite = isSample ? 'sample' : isDeep ? 'deep' : 'quick';
/** Of the deep suite, in a sample. */
const parts = 16;
/** What can be checked without running anything; the build has checked the types of the product itself. */
const checks = process.argv.includes('--no-check') ? [] : isDeep ? ['types', 'lint'] : ['rules'];
const patterns = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const resultFile = 'coverage/jest.json';

const prepare = async () => {
  const { ensureInstalled } = await import('../launcher/steps/install.mjs');
  await ensureInstalled();
  const { buildServer, buildStale } = await import('../launcher/steps/build.mjs');
  // Browser stories open the admin panel too.
  await (isDeep ? buildStale : buildServer)(process.env);
  rmSync('coverage', { recursive: true, force: true });
  mkdirSync('coverage');
};

const jest = 'node_modules/jest/bin/jest.js';
const env = { ...process.env, LUMINOUS_SUITE: suite };
/** Never left to chance: whether one team sees another's rows. */
const always = ['tests/hostile/isolation.test.ts', 'tests/deep/isolation-mutations.test.ts'];

/** The part of the deep suite that it is this commit's turn to run. */
const listSample = () => {
  const { stdout: commit } = spawnSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' });
  const part = ((Number.parseInt(commit.slice(0, 6), 16) || 0) % parts) + 1;
  const asked = [jest, '--listTests', '--json', `--shard=${String(part)}/${String(parts)}`];
  const { stdout, status } = spawnSync(process.execPath, asked, { encoding: 'utf8', env });
  if (status !== 0) throw new Error('jest does not tell which tests there are.');
  /** @type {string[]} */
  const files = parseJson(stdout);
  return [...new Set([...files, ...always.map((file) => path.resolve(file))])];
};

const runSuite = () => {
  const chosen = isSample && patterns.length === 0 ? ['--runTestsByPath', ...listSample()] : patterns;
  return runShown(process.execPath, [jest, '--json', `--outputFile=${resultFile}`, ...chosen], env);
};

/** @returns {Promise<string[]>} what failed beside the tests, in words */
const runChecks = async () => {
  const statuses = await Promise.all(checks.map((script) => runShown('npm', ['run', '--silent', script])));
  return statuses.every((status) => status === 0) ? [] : ['The checks failed: see above, or run "npm run check".'];
};

const main = async () => {
  await prepare();
  const faults = await runChecks();
  await runSuite();
  const { passed, failed } = countTests(resultFile);
  for (const fault of faults) console.log(fault);
  console.log(`${String(passed)} passed, ${String(failed + faults.length)} failed`);
  return passed > 0 && failed + faults.length === 0 ? 0 : 1;
};

process.exitCode = refuseUnfitNode() ? 1 : await main();
