// @ts-check
import { once } from 'node:events';
import { statfsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure, fullDisk, speaksOfFullDisk } from '../core/failure.mjs';
import { openLog } from '../core/logs.mjs';
import { findPort } from '../core/ports.mjs';
import { onStop } from '../core/shutdown.mjs';
import { readPostmaster } from './leftover.mjs';
import { spawnPostgres } from './run.mjs';

const tries = 20;

/** Parallel queries fail in the 64 MB that containers have here. */
const hasSmallSharedMemory = () => {
  try {
    const { blocks, bsize } = statfsSync('/dev/shm');
    return blocks * bsize < 256 * 1024 ** 2;
  } catch {
    return false;
  }
};

/** @param {number} port */
const baseSettings = (port) => [
  `port=${String(port)}`,
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'password_encryption=scram-sha-256',
  'timezone=UTC',
  'log_timezone=UTC',
  'shared_buffers=256MB',
  'max_connections=100',
  ...(hasSmallSharedMemory() ? ['dynamic_shared_memory_type=mmap'] : []),
];

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} dataDir
 */
const becomesReady = async (child, dataDir) => {
  while (child.exitCode === null && child.signalCode === null) {
    const postmaster = readPostmaster(dataDir);
    if (postmaster?.isReady && postmaster.pid === child.pid) return true;
    await pause(20);
  }
  return false;
};

/** @param {import('node:child_process').ChildProcess} child */
const stop = async (child) => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  // "Fast": clients are cut off, everything is written.
  child.kill('SIGINT');
  const impatience = setTimeout(() => child.kill('SIGQUIT'), 30_000);
  await ended;
  clearTimeout(impatience);
};

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} log
 * @returns {Promise<never>}
 */
const deathOf = (child, log) => {
  const death = once(child, 'exit').then(() => {
    throw new Failure('The embedded database stopped by itself: see the details and start again.', { log });
  });
  // Looked at when somebody waits for it; until then it is not an unhandled rejection.
  death.catch(() => undefined);
  return death;
};

/**
 * @param {import('./home.mjs').Home} home
 * @param {{ dataDir: string, portName: string, preferredPort: number, settings: readonly string[] }} options
 */
export const startServer = async (home, { dataDir, portName, preferredPort, settings }) => {
  const log = openLog(portName);
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const port = await findPort(portName, { preferred: preferredPort });
    const args = ['-D', dataDir, ...[...baseSettings(port), ...settings].flatMap((setting) => ['-c', setting])];
    const before = log.written().length;
    const child = await spawnPostgres(home, 'postgres', args, log);
    const forget = onStop(() => stop(child));
    process.once('exit', () => child.kill('SIGINT'));
    if (await becomesReady(child, dataDir))
      return {
        port,
        death: deathOf(child, log.file),
        stop: () => {
          forget();
          return stop(child);
        },
      };
    forget();
    const output = log.written().slice(before);
    if (speaksOfFullDisk.test(output)) throw fullDisk(dataDir);
    // Backends of a killed Postgres need a moment to notice that it is gone.
    if (output.includes('pre-existing shared memory block')) await pause(500);
    else if (!output.includes('Address already in use')) break;
  }
  throw new Failure('The embedded database did not start: see the details and start again.', { log: log.file });
};
