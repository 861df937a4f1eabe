// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { parseJson } from '../../launcher/core/json.mjs';
import { inProject } from '../../launcher/core/paths.mjs';
import { say } from '../../launcher/core/progress.mjs';
import { onStop } from '../../launcher/core/shutdown.mjs';
import { benchmarks } from './catalogue.mjs';
import { toMarkdown } from './markdown.mjs';

/**
 * In a process of its own: what one benchmark leaves in memory must not slow the next.
 * @param {string} name
 * @param {boolean} isQuick
 * @returns {Promise<import('./markdown.mjs').Result>}
 */
const runApart = async (name, isQuick) => {
  const child = spawn(process.execPath, [inProject('bench/run.mjs'), name, ...(isQuick ? ['--quick'] : [])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const forget = onStop(async () => {
    child.kill('SIGTERM');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  });
  let output = '';
  child.stdout.on('data', (/** @type {Buffer} */ chunk) => {
    output += chunk.toString();
    process.stdout.write(chunk);
  });
  await once(child, 'close');
  forget();
  if (child.exitCode !== 0) throw new Error(`The benchmark "${name}" failed.`);
  return parseJson(output.trimEnd().split('\n').at(-1) ?? '');
};

/** @param {{ isQuick: boolean }} options */
export const runAll = async ({ isQuick }) => {
  const results = [];
  for (const { name } of benchmarks) {
    say(`\n${name} ...`);
    results.push(await runApart(name, isQuick));
  }
  // Small runs tell whether the benchmarks work, not how fast the product is.
  if (isQuick) return;
  writeFileSync(inProject('docs/benchmarks.md'), toMarkdown(results));
  say('\nWritten: docs/benchmarks.md');
};
