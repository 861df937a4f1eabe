// @ts-check
/** Joins what the unit tests and the servers under test have run, and refuses less than four lines in five. */
import { existsSync, readFileSync } from 'node:fs';
import coverage from 'istanbul-lib-coverage';
import report from 'istanbul-lib-report';
import reports from 'istanbul-reports';
import { parseJson } from '../launcher/core/json.mjs';
import { runShown } from './run-shown.mjs';

const leastLinePercent = 80;

await runShown(process.execPath, [
  'node_modules/c8/bin/c8.js',
  'report',
  '--temp-directory',
  'coverage/server-raw',
  '--reports-dir',
  'coverage/server',
  '--reporter',
  'json',
  '--exclude-after-remap',
  '--include',
  'src/**',
  '--exclude',
  'src/admin/**',
  '--exclude',
  'src/plugins/portal/web/client/**',
]);

const map = coverage.createCoverageMap({});
for (const file of ['coverage/unit/coverage-final.json', 'coverage/server/coverage-final.json']) {
  /** @type {coverage.CoverageMapData} */
  const found = existsSync(file) ? parseJson(readFileSync(file, 'utf8')) : {};
  map.merge(found);
}
const context = report.createContext({ dir: 'coverage', coverageMap: map });
reports.create('html').execute(context);
reports.create('text-summary').execute(context);

const percent = map.getCoverageSummary().lines.pct;
if (percent < leastLinePercent) {
  console.log(
    `Lines covered: ${String(percent)} %, at least ${String(leastLinePercent)} % are wanted. coverage/index.html shows which are missing.`,
  );
  process.exitCode = 1;
}
