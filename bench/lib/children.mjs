// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { lastLines } from '../../launcher/core/logs.mjs';
import { projectRoot } from '../../launcher/core/paths.mjs';
import { endGroup, identify } from '../../launcher/core/processes.mjs';
import { onStop } from '../../launcher/core/shutdown.mjs';

/**
 * @typedef {object} ChildOptions
 * @property {string} logDir
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [cwd]
 */

/** @param {string} file */
const endOf = (file) => lastLines(readFileSync(file, 'utf8'), 20);

/**
 * A Node program in its own process group, so that Ctrl-C reaches only us and children end in order. It ends by itself when we die.
 * @param {string} program
 * @param {ChildOptions} options
 */
const startNode = (program, { logDir, env = process.env, cwd = projectRoot }) => {
  const logFile = path.join(logDir, `${path.basename(program).replace(/\.\w+$/, '')}.log`);
  const log = openSync(logFile, 'a');
  const child = spawn(process.execPath, [program], {
    cwd,
    env,
    detached: process.platform !== 'win32',
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  const identity = child.pid === undefined ? undefined : identify(child.pid);
  const stop = async () => {
    if (identity !== undefined) await endGroup(identity, 10_000);
  };
  const forget = onStop(stop);
  child.once('exit', forget);
  return { child, logFile, stop };
};

/**
 * @param {string} program
 * @param {ChildOptions} options
 */
export const runNode = async (program, options) => {
  const { child, logFile } = startNode(program, options);
  await once(child, 'exit');
  if (child.exitCode !== 0) throw new Error(`${program} failed:\n${endOf(logFile)}`);
};

/**
 * A program that listens and then says so by a message, having been told first what it must know.
 * @param {string} program
 * @param {ChildOptions & { instructions?: object }} options
 * @returns {Promise<{ pid: number, message: unknown, logFile: string, stop: () => Promise<void> }>}
 */
export const startServer = async (program, { instructions, ...options }) => {
  const { child, logFile, stop } = startNode(program, options);
  if (instructions !== undefined) child.send(instructions);
  /** @type {Promise<unknown>} */
  const said = new Promise((resolve) => child.once('message', resolve));
  const message = await Promise.race([said, once(child, 'exit').then(() => undefined)]);
  if (message === undefined || child.pid === undefined) throw new Error(`${program} did not start:\n${endOf(logFile)}`);
  return { pid: child.pid, message, logFile, stop };
};
