// @ts-check
import { say } from '../../launcher/core/progress.mjs';
import { benchmarks } from './catalogue.mjs';
import { plainTable, tableRows } from './present.mjs';
import { keepResult, writeReport } from './results.mjs';
import { stopEverything } from './stop.mjs';

/**
 * @param {string} name
 * @param {{ isQuick: boolean }} options
 */
export const runOne = async (name, options) => {
  const benchmark = benchmarks.find((candidate) => candidate.name === name);
  if (benchmark === undefined)
    throw new Error(`There is no benchmark "${name}". There are: ${benchmarks.map((known) => known.name).join(', ')}.`);
  const { machine, ratios, figures } = await benchmark.run(options);
  await stopEverything();
  const result = { bench: name, at: new Date().toISOString(), machine, ratios, figures };
  // Small runs tell whether the benchmarks work, not how fast the product is.
  if (!options.isQuick) {
    keepResult(result);
    writeReport();
  }
  say(`\n${benchmark.question}\n`);
  say(`${plainTable(tableRows(benchmark.aims, { ratios, figures }))}\n`);
  // Programs read the last line.
  say(JSON.stringify(result));
};
