// @ts-check
import { startChild } from './children.mjs';
import { Failure, fullDisk, speaksOfFullDisk } from './failure.mjs';
import { openLog } from './logs.mjs';

/**
 * Runs a program to its end; its words go to a log, and a bad end becomes one sentence.
 * @param {object} step
 * @param {string} step.log name of the log
 * @param {string} step.command
 * @param {readonly string[]} step.args
 * @param {NodeJS.ProcessEnv} step.env
 * @param {string} step.failure what to say when it fails
 * @returns {Promise<string>} what it wrote
 */
export const runStep = async ({ log: logName, command, args, env, failure }) => {
  const log = openLog(logName);
  /** @type {number | null} */
  let code;
  try {
    code = await startChild(command, args, { env, stdio: ['ignore', log.descriptor, log.descriptor] }).ended;
  } catch (cause) {
    throw new Failure(failure, { log: log.file, cause });
  }
  const output = log.written();
  if (code === 0) return output;
  if (speaksOfFullDisk.test(output)) throw fullDisk();
  throw new Failure(failure, { log: log.file });
};
