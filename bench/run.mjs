// @ts-check
import { runAll } from './lib/run-all.mjs';
import { runOne } from './lib/run-one.mjs';
import { stopEverything } from './lib/stop.mjs';

const [name, ...others] = process.argv.slice(2).filter((argument) => argument !== '--quick');
const isQuick = process.argv.includes('--quick');
let isInterrupted = false;

for (const [signal, code] of /** @type {const} */ ([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
])) {
  process.on(signal, () => {
    isInterrupted = true;
    void stopEverything().then(() => process.exit(code));
  });
}

try {
  if (others.length > 0) throw new Error('Name one benchmark, or none for all of them.');
  await (name === undefined ? runAll({ isQuick }) : runOne(name, { isQuick }));
} catch (error) {
  // What breaks because it was interrupted is no news.
  if (!isInterrupted) process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
}
await stopEverything();
// Nothing that a library still holds open may keep a finished benchmark running; a signal's own exit code comes first.
if (!isInterrupted) process.exit();
