// @ts-check
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '../core/failure.mjs';
import { readIfThere } from '../core/files.mjs';
import { identify, waitForEnd } from '../core/processes.mjs';

/** @param {string} dataDir */
const pidFile = (dataDir) => path.join(dataDir, 'postmaster.pid');

/**
 * @param {string} dataDir
 * @returns {{ pid: number, isReady: boolean } | undefined}
 */
export const readPostmaster = (dataDir) => {
  const lines = readIfThere(pidFile(dataDir))?.split('\n');
  const pid = Number(lines?.[0]);
  return pid > 0 ? { pid, isReady: lines?.[7]?.trim() === 'ready' } : undefined;
};

/** @param {number} pid */
const commandOf = (pid) => {
  const fromProc = readIfThere(`/proc/${String(pid)}/cmdline`);
  if (fromProc !== undefined || process.platform === 'linux') return fromProc ?? '';
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  } catch {
    return '';
  }
};

/**
 * A killed launcher leaves its Postgres running, a crash its pid file; the pid may meanwhile be some other program's.
 * @param {string} dataDir
 */
export const clearLeftover = async (dataDir) => {
  const pid = readPostmaster(dataDir)?.pid;
  if (pid === undefined) return;
  const identity = identify(pid);
  if (identity === undefined || !commandOf(pid).includes(dataDir)) {
    rmSync(pidFile(dataDir), { force: true });
    return;
  }
  process.kill(pid, 'SIGINT');
  if (await waitForEnd(identity, 30_000)) return;
  process.kill(pid, 'SIGQUIT');
  if (await waitForEnd(identity, 10_000)) return;
  throw new Failure(`A Postgres of an earlier start (process ${String(pid)}) does not stop: end it by hand and start again.`);
};
