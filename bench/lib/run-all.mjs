// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { inProject } from '../../launcher/core/paths.mjs';
import { say } from '../../launcher/core/progress.mjs';
import { onStop } from '../../launcher/core/shutdown.mjs';
import { benchmarks } from './catalogue.mjs';

/**
 * In a process of its own: what one benchmark leaves in memory must not slow the next.
 * @param {string} name
 * @param {boolean} isQuick
 */
const runApart = async (name, isQuick) => {
  const child = spawn(process.execPath, [inProject('bench/run.mjs'), name, ...(isQuick ? ['--quick'] : [])], { stdio: 'inherit' });
  const forget = onStop(async () => {
    child.kill('SIGTERM');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  });
  await once(child, 'close');
  forget();
  if (child.exitCode !== 0) throw new Error(`The benchmark "${name}" failed.`);
};

/** Each notes its own result. @param {{ isQuick: boolean }} options */
export const runAll = async ({ isQuick }) => {
  for (const { name } of benchmarks) {
    say(`\n${name} ...`);
    await runApart(name, isQuick);
  }
};
