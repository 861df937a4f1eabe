// @ts-check

const announceAfterMs = 500;
const remindEverySeconds = 15;

/** @param {number} started */
const secondsSince = (started) => Math.round((performance.now() - started) / 1000);

/** @param {string} text */
export const say = (text) => {
  process.stdout.write(`${text}\n`);
};

/**
 * @param {string} label
 * @param {number} started
 */
const onTerminal = (label, started) => {
  const draw = () => process.stdout.write(`\r\u001B[2K  ${label} ... ${String(secondsSince(started))} s`);
  draw();
  const timer = setInterval(draw, 1000);
  return (/** @type {boolean} */ isDone) => {
    clearInterval(timer);
    process.stdout.write(`\r\u001B[2K${isDone ? `  ${label}: done in ${String(secondsSince(started))} s\n` : ''}`);
  };
};

/**
 * @param {string} label
 * @param {number} started
 */
const onPaper = (label, started) => {
  say(`  ${label} ...`);
  const timer = setInterval(() => {
    say(`  ${label} ... ${String(secondsSince(started))} s`);
  }, remindEverySeconds * 1000);
  return (/** @type {boolean} */ isDone) => {
    clearInterval(timer);
    if (isDone) say(`  ${label}: done in ${String(secondsSince(started))} s`);
  };
};

/**
 * Shows that something long is under way; what is quick is not worth a line.
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export const during = async (label, work) => {
  const started = performance.now();
  /** @type {((isDone: boolean) => void) | undefined} */
  let finish;
  const announcement = setTimeout(() => {
    finish = (process.stdout.isTTY ? onTerminal : onPaper)(label, started);
  }, announceAfterMs);
  let isDone = false;
  try {
    const result = await work();
    isDone = true;
    return result;
  } finally {
    clearTimeout(announcement);
    finish?.(isDone);
  }
};
