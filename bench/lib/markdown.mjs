// @ts-check
import { readIfThere } from '../../launcher/core/files.mjs';
import { inProject } from '../../launcher/core/paths.mjs';
import { benchmarks } from './catalogue.mjs';
import { tableRows } from './present.mjs';

/** @typedef {{ bench: string, at: string, machine: string, ratios: Record<string, number>, figures: Record<string, number> }} Result */

const introduction = `# Benchmarks

Written by \`npm run bench\`; do not edit. Explanations stand in \`bench/explanations/\` and are copied here.

Floor, peer and product are measured in the same run on the same machine, so the **ratios** mean something elsewhere; seconds and
rows per second mean this machine only. Authentication, row security, answers checked by contract and the ledger are switched on in
our figures. Aims are where we start being proud, not where we stop.
`;

/** @param {string} name */
const explanationOf = (name) => readIfThere(inProject('bench/explanations', `${name}.md`))?.trim();

/** @param {Result} result */
const section = (result) => {
  const benchmark = benchmarks.find(({ name }) => name === result.bench);
  if (benchmark === undefined) throw new Error(`There is no benchmark "${result.bench}".`);
  const rows = tableRows(benchmark.aims, result);
  const isMissed = rows.some(({ verdict }) => verdict === 'missed');
  const explanation =
    explanationOf(result.bench) ??
    (isMissed ? `_What limits the missed figures is not explained yet: write bench/explanations/${result.bench}.md._` : undefined);
  return [
    `## ${result.bench}`,
    benchmark.question,
    [
      '| figure | measured | aim | |',
      '|---|--:|---|---|',
      ...rows.map(({ key, value, aim, verdict }) => `| \`${key}\` | ${value} | ${aim} | ${verdict} |`),
    ].join('\n'),
    benchmark.method.map((line) => `- ${line}`).join('\n'),
    ...(explanation === undefined ? [] : [explanation]),
    `Measured ${result.at.slice(0, 10)} on ${result.machine}.`,
  ].join('\n\n');
};

/** @param {readonly Result[]} results */
export const toMarkdown = (results) => `${[introduction.trim(), ...results.map(section)].join('\n\n')}\n`;
