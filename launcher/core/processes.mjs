// @ts-check
import { setTimeout as pause } from 'node:timers/promises';
import { readIfThere } from './files.mjs';

/**
 * Process ids are used again; id and start time together are not. Elsewhere than on Linux the id must do.
 * @param {number} pid
 * @returns {string | undefined} nothing when it does not run
 */
export const identify = (pid) => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, as another user.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return undefined;
  }
  if (process.platform !== 'linux') return String(pid);
  // The name, in parentheses, may itself contain spaces and parentheses.
  const fields = readIfThere(`/proc/${String(pid)}/stat`)
    ?.split(') ')
    .at(-1)
    ?.split(' ');
  if (fields === undefined || fields[0] === 'Z') return undefined;
  return `${String(pid)}:${String(fields[19])}`;
};

/** @param {string} identity */
export const isRunning = (identity) => identify(Number.parseInt(identity, 10)) === identity;

/**
 * @param {string} identity
 * @param {number} withinMs
 */
export const waitForEnd = async (identity, withinMs) => {
  const deadline = performance.now() + withinMs;
  while (isRunning(identity)) {
    if (performance.now() > deadline) return false;
    await pause(20);
  }
  return true;
};

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
const signalGroup = (pid, signal) => {
  try {
    // Windows has no process groups.
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    // It has ended meanwhile.
  }
};

/**
 * @param {string} identity of the leader of a process group
 * @param {number} patienceMs
 */
export const endGroup = async (identity, patienceMs) => {
  if (!isRunning(identity)) return;
  const pid = Number.parseInt(identity, 10);
  signalGroup(pid, 'SIGTERM');
  if (await waitForEnd(identity, patienceMs)) return;
  signalGroup(pid, 'SIGKILL');
  await waitForEnd(identity, 5000);
};
