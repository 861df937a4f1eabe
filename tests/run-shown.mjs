// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Runs a program with its output shown as it comes.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} its status
 */
export const runShown = async (command, args, env = process.env) => {
  const child = spawn(command, args, { stdio: 'inherit', env });
  const [code] = await once(child, 'exit');
  return typeof code === 'number' ? code : 1;
};
