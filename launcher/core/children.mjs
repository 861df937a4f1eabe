// @ts-check
import { spawn } from 'node:child_process';
import { readIfThere, writeAtomically } from './files.mjs';
import { inState, projectRoot } from './paths.mjs';
import { endGroup, identify } from './processes.mjs';
import { onStop } from './shutdown.mjs';

const register = inState('children.json');

/** @type {Set<string>} */
const running = new Set();

const note = () => {
  writeAtomically(register, JSON.stringify([...running]));
};

/**
 * @typedef {object} ChildOptions
 * @property {NodeJS.ProcessEnv} env
 * @property {import('node:child_process').StdioOptions} stdio
 * @property {number} [patienceMs] how long it may take to end by itself
 */

/**
 * A child in its own process group, written down so that the next start finds it if this launcher is killed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {ChildOptions} options
 */
export const startChild = (command, args, { env, stdio, patienceMs = 5000 }) => {
  const child = spawn(command, [...args], { cwd: projectRoot, env, stdio, detached: process.platform !== 'win32' });
  const identity = child.pid === undefined ? undefined : identify(child.pid);
  const stop = async () => {
    if (identity !== undefined) await endGroup(identity, patienceMs);
  };
  const forget = onStop(stop);
  if (identity !== undefined) {
    running.add(identity);
    note();
  }
  /** @type {Promise<number | null>} */
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  const release = () => {
    forget();
    if (identity !== undefined) running.delete(identity);
    // Left in the list by a full disk, an ended child is recognised as ended by the next start.
    try {
      note();
    } catch {
      /* nothing to do */
    }
  };
  ended.then(release, release);
  return { child, ended, stop };
};

/** Whatever a killed launcher left behind still holds its ports and connections. */
export const endLeftovers = async () => {
  /** @type {unknown} */
  const noted = JSON.parse(readIfThere(register) ?? '[]');
  if (!Array.isArray(noted)) return;
  await Promise.all(noted.filter((identity) => typeof identity === 'string').map((identity) => endGroup(identity, 5000)));
};
