// @ts-check
import { closeSync, mkdirSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import { Failure, isSystemError } from './failure.mjs';
import { readIfThere } from './files.mjs';
import { identify, isRunning } from './processes.mjs';

const graceMs = 5000;

/** @param {string} file */
const isHeld = (file) => {
  const holder = readIfThere(file);
  if (holder) return isRunning(holder);
  // Empty: made this moment by somebody who has not yet written who they are.
  return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) < graceMs;
};

/**
 * @param {string} file
 * @returns {number | undefined} nothing when somebody made it before
 */
const create = (file) => {
  try {
    return openSync(file, 'wx', 0o644);
  } catch (error) {
    if (isSystemError(error) && error.code === 'EEXIST') return undefined;
    throw error;
  }
};

/**
 * One launcher at a time for each thing that two would spoil. A lock whose holder is gone counts for nothing.
 * @param {string} file
 * @param {string} sentence for the second one
 * @returns {() => void} releases it
 */
export const takeLock = (file, sentence) => {
  mkdirSync(path.dirname(file), { recursive: true });
  const release = () => {
    rmSync(file, { force: true });
  };
  const descriptor = create(file);
  if (descriptor === undefined) {
    if (isHeld(file)) throw new Failure(sentence);
    release();
    return takeLock(file, sentence);
  }
  try {
    writeSync(descriptor, identify(process.pid) ?? '');
  } catch (error) {
    release();
    throw error;
  } finally {
    closeSync(descriptor);
  }
  return release;
};
