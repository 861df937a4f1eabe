// @ts-check
import { mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { inState } from './paths.mjs';

const rotateAtBytes = 10 * 1024 * 1024;

/**
 * @typedef {object} Log
 * @property {string} file
 * @property {number} descriptor handed to children, so that they need no launcher to write
 * @property {() => string} written what was written since it was opened
 */

/**
 * @param {string} name
 * @returns {Log}
 */
export const openLog = (name) => {
  mkdirSync(inState('logs'), { recursive: true });
  const file = inState('logs', `${name}.log`);
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const start = size > rotateAtBytes ? 0 : size;
  if (size > rotateAtBytes) renameSync(file, `${file}.1`);
  const descriptor = openSync(file, 'a', 0o600);
  return { file, descriptor, written: () => readFileSync(file).subarray(start).toString('utf8') };
};

/**
 * @param {string} text
 * @param {number} count
 */
export const lastLines = (text, count) => text.trimEnd().split('\n').slice(-count).join('\n');
