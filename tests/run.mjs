// @ts-check
/**
 * `npm test` and `npm run test:deep`: all the set-up a fresh clone needs, the checks, the suite, the coverage. Ends with one line that
 * counts, and with a status that says the same.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { refuseUnfitNode } from '../launcher/steps/node-version.mjs';

const projectDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(projectDir);

const isDeep = process.argv.includes('--deep');
const withoutChecks = process.argv.includes('--no-check');
const patterns = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const resultFile = 'coverage/jest.json';

/** @returns {Promise<number>} */
const main = async () => {
  if (refuseUnfitNode()) return 1;
  const { ensureInstalled } = await import('../launcher/steps/install.mjs');
  await ensureInstalled();
  const { buildServer } = await import('../launcher/steps/build.mjs');
  await buildServer(process.env);
  const { runShown } = await import('./run-shown.mjs');
  rmSync('coverage', { recursive: true, force: true });
  mkdirSync('coverage');

  const node = process.execPath;
  const isChecked = withoutChecks || isDeep || (await runShown('npm', ['run', '--silent', 'check'])) === 0;
  await runShown(node, ['node_modules/jest/bin/jest.js', '--json', `--outputFile=${resultFile}`, ...(isDeep ? [] : ['--coverage']), ...patterns], {
    ...process.env,
    LUMINOUS_SUITE: isDeep ? 'deep' : 'quick',
  });
  const isCovered = isDeep || patterns.length > 0 || (await runShown(node, ['tests/coverage.mjs'])) === 0;

  /** @type {{ numPassedTests: number, numFailedTests: number, numFailedTestSuites: number, numRuntimeErrorTestSuites: number }} */
  const counts = existsSync(resultFile)
    ? JSON.parse(readFileSync(resultFile, 'utf8'))
    : { numPassedTests: 0, numFailedTests: 1, numRuntimeErrorTestSuites: 0 };
  const extra = counts.numRuntimeErrorTestSuites + (isChecked ? 0 : 1) + (isCovered ? 0 : 1);
  const failed = counts.numFailedTests + extra;
  if (!isChecked) console.log('The checks failed: see above, or run "npm run check".');
  if (!isCovered) console.log('The line coverage is below its limit: see above.');
  console.log(`${String(counts.numPassedTests)} passed, ${String(failed)} failed`);
  return failed === 0 && counts.numPassedTests > 0 ? 0 : 1;
};

process.exitCode = await main();
