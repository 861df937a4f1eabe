// @ts-check
import path from 'node:path';

export const projectRoot = path.resolve(import.meta.dirname, '../..');

/** Everything the launcher makes lies here and may be deleted as a whole. */
export const stateDir = path.join(projectRoot, '.luminous');

/** @param {string[]} parts */
export const inProject = (...parts) => path.join(projectRoot, ...parts);

/** @param {string[]} parts */
export const inState = (...parts) => path.join(stateDir, ...parts);

/**
 * The way a person at this terminal would write it.
 * @param {string} file
 */
export const asSeen = (file) => {
  const relative = path.relative(process.cwd(), file);
  return relative.startsWith('..') ? file : relative;
};
