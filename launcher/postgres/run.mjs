// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { cannotRunHere } from './binaries.mjs';

/**
 * A Postgres program with nothing of our environment: its messages stay English, and it needs no HOME.
 * @param {import('./home.mjs').Home} home
 * @param {'initdb' | 'postgres'} program
 * @param {readonly string[]} args
 * @param {import('../core/logs.mjs').Log} log
 */
export const spawnPostgres = async (home, program, args, log) => {
  const child = spawn(path.join(home.bin, program), [...args], {
    cwd: home.dir,
    env: { PATH: process.env['PATH'], LC_ALL: 'C', SystemRoot: process.env['SystemRoot'] },
    stdio: ['ignore', log.descriptor, log.descriptor],
    detached: process.platform !== 'win32',
    ...home.user,
  });
  try {
    await once(child, 'spawn');
  } catch {
    throw cannotRunHere(log.file);
  }
  return child;
};
