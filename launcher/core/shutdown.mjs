// @ts-check

/** @typedef {() => void | Promise<void>} Close */

/** @type {Close[]} */
const closers = [];
let stopping = false;

export const isStopping = () => stopping;

/**
 * What was started last is stopped first.
 * @param {Close} close
 * @returns {() => void} takes it off the list again
 */
export const onStop = (close) => {
  closers.push(close);
  return () => {
    const index = closers.indexOf(close);
    if (index >= 0) closers.splice(index, 1);
  };
};

export const stopAll = async () => {
  stopping = true;
  for (let close = closers.pop(); close; close = closers.pop()) {
    try {
      await close();
    } catch (error) {
      // The rest must be stopped whatever one of them says.
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
};

/** @param {number} exitCode */
const endWith = (exitCode) => {
  if (stopping) return;
  process.stdout.write('\nStopping ...\n');
  void stopAll().then(() => process.exit(exitCode));
};

/**
 * npm passes a signal to the shell between us, which dies of it and tells nobody; all we see is another parent.
 */
const watchNpm = (/** @type {() => void} */ end) => {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) end();
  }, 500).unref();
};

/**
 * Children run in their own process groups, so Ctrl-C reaches only us and they are stopped in order.
 * @param {number} [exitCode]
 */
export const stopOnSignals = (exitCode = 0) => {
  const end = () => {
    endWith(exitCode);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
  watchNpm(end);
  // A closed terminal or pipe must not keep us from stopping the children.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
};
