// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import { readIfThere } from '../../launcher/core/files.mjs';
import { parseJson } from '../../launcher/core/json.mjs';
import { inProject } from '../../launcher/core/paths.mjs';
import { benchmarks } from './catalogue.mjs';
import { toMarkdown } from './markdown.mjs';

const directory = 'bench/results';

/** @param {string} name */
const fileOf = (name) => inProject(directory, `${name}.json`);

/** The last full run of each benchmark stays until there is another one. @param {import('./markdown.mjs').Result} result */
export const keepResult = (result) => {
  mkdirSync(inProject(directory), { recursive: true });
  writeFileSync(fileOf(result.bench), `${JSON.stringify(result, null, 2)}\n`);
};

/** Of each benchmark what was measured last; those that were never run in full are left out. */
export const writeReport = () => {
  const results = benchmarks.flatMap(({ name }) => {
    const kept = readIfThere(fileOf(name));
    return kept === undefined ? [] : [/** @type {import('./markdown.mjs').Result} */ (parseJson(kept))];
  });
  writeFileSync(inProject('docs/benchmarks.md'), toMarkdown(results));
};
