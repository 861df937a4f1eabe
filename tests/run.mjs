// @ts-check
/**
 * `npm test` and `npm run test:deep`: all the set-up a fresh clone needs, the checks, the suite, the coverage. Ends with one line that
 * counts, and with a status that says the same. Arguments that are no options narrow the suite, as jest's do.
 */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { refuseUnfitNode } from '../launcher/steps/node-version.mjs';
import { countTests } from './count-tests.mjs';
import { runShown } from './run-shown.mjs';

process.chdir(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'));

const isDeep = process.argv.includes('--deep');
const suite = isDeep ? (process.argv.includes('--sample') ? 'sample' : 'deep') : 'quick';
const isWhole = !isDeep && !process.argv.includes('--no-check');
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

const runSuite = () => {
  const args = ['node_modules/jest/bin/jest.js', '--json', `--outputFile=${resultFile}`, ...(isWhole ? ['--coverage'] : []), ...patterns];
  return runShown(process.execPath, args, { ...process.env, LUMINOUS_SUITE: suite });
};

/** @returns {Promise<string[]>} what failed beside the tests, in words */
const runChecks = async () => {
  if (!isWhole) return [];
  // What `npm run check` does one after the other.
  const statuses = await Promise.all(['types', 'lint', 'rules'].map((script) => runShown('npm', ['run', '--silent', script])));
  return statuses.every((status) => status === 0) ? [] : ['The checks failed: see above, or run "npm run check".'];
};

/** @returns {Promise<string[]>} */
const checkCoverage = async () => {
  if (!isWhole || patterns.length > 0) return [];
  const isCovered = (await runShown(process.execPath, ['tests/coverage.mjs'])) === 0;
  return isCovered ? [] : ['The line coverage is below its limit: see above.'];
};

const main = async () => {
  await prepare();
  const faults = await runChecks();
  await runSuite();
  faults.push(...(await checkCoverage()));
  const { passed, failed } = countTests(resultFile);
  for (const fault of faults) console.log(fault);
  console.log(`${String(passed)} passed, ${String(failed + faults.length)} failed`);
  return passed > 0 && failed + faults.length === 0 ? 0 : 1;
};

process.exitCode = refuseUnfitNode() ? 1 : await main();
