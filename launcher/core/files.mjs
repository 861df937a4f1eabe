// @ts-check
import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statfsSync, writeSync } from 'node:fs';
import path from 'node:path';
import { fullDisk, isSystemError } from './failure.mjs';

/**
 * @param {string} file
 * @returns {string | undefined} nothing when the file does not exist
 */
export const readIfThere = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isSystemError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return undefined;
    throw error;
  }
};

/** @param {string} file */
const behindLinks = (file) => {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
};

/**
 * The old content or the new, never a part of either.
 * @param {string} file
 * @param {string} text
 * @param {{ mode?: number }} [options]
 */
export const writeAtomically = (file, text, { mode = 0o644 } = {}) => {
  const target = behindLinks(file);
  mkdirSync(path.dirname(target), { recursive: true });
  const draft = `${target}.${randomUUID()}.tmp`;
  try {
    const descriptor = openSync(draft, 'wx', mode);
    try {
      writeSync(descriptor, text);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
};

/**
 * @param {string} dir an existing directory
 * @param {number} gigabytes
 */
export const requireFreeSpace = (dir, gigabytes) => {
  const { bavail, bsize } = statfsSync(dir);
  if (bavail * bsize < gigabytes * 1024 ** 3) throw fullDisk(dir, gigabytes);
};
