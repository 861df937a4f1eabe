// @ts-check
import { runAll } from './lib/run-all.mjs';
import { runOne } from './lib/run-one.mjs';
import { stopEverything } from './lib/stop.mjs';

const [name, ...others] = process.argv.slice(2).filter((argument) => argument !== '--quick');
const isQuick = process.argv.includes('--quick');
const interruption = new AbortController();

for (const [signal, code] of /** @type {const} */ ([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
])) {
  process.on(signal, () => {
    interruption.abort();
    void stopEverything().then(() => process.exit(code));
  });
}

try {
  if (others.length > 0) throw new Error('Name one benchmark, or none for all of them.');
  await (name === undefined ? runAll({ isQuick }) : runOne(name, { isQuick }));
} catch (error) {
  // What breaks because it was interrupted is no news.
  if (!interruption.signal.aborted) process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
}
await stopEverything();
// Nothing that a library still holds open may keep a finished benchmark running; a signal's own exit code comes first.
if (!interruption.signal.aborted) process.exit();
