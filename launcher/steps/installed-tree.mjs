// @ts-check
import { readIfThere } from '../core/files.mjs';
import { parseJson } from '../core/json.mjs';
import { inProject } from '../core/paths.mjs';

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {boolean} [link]
 * @property {boolean} [optional] for other platforms, or not needed to run
 * @property {boolean} [devOptional]
 */

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage>}
 */
const packagesOf = (file) => {
  /** @type {{ packages?: Record<string, LockedPackage> }} */
  const lock = parseJson(readIfThere(file) ?? '{}');
  return lock.packages ?? {};
};

/**
 * npm writes what it installed last, and only when it has finished: whoever installed by hand need not do it again.
 */
export const treeMatchesLock = () => {
  const installed = packagesOf(inProject('node_modules/.package-lock.json'));
  const wanted = Object.entries(packagesOf(inProject('package-lock.json')));
  return (
    wanted.length > 0 &&
    wanted.every(([place, { version, link, optional, devOptional }]) => {
      const isNeeded = place !== '' && link !== true && optional !== true && devOptional !== true;
      return !isNeeded || installed[place]?.version === version;
    })
  );
};
