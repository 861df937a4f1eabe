// @ts-check
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { readIfThere, writeAtomically } from './files.mjs';
import { inProject, inState, projectRoot } from './paths.mjs';

/** @param {string} name */
const stampOf = (name) => inState('stamps', name);

/**
 * @param {string} entry a file or directory, relative to the project
 * @param {RegExp} [ignored] matched against paths relative to the project
 * @returns {string[]}
 */
const filesBelow = (entry, ignored) => {
  const kind = statSync(inProject(entry), { throwIfNoEntry: false });
  if (kind === undefined || ignored?.test(entry)) return [];
  if (!kind.isDirectory()) return [entry];
  return readdirSync(inProject(entry)).flatMap((name) => filesBelow(path.posix.join(entry, name), ignored));
};

/**
 * One hash over names and contents: a touched file changes nothing, a renamed one does.
 * @param {readonly string[]} entries
 * @param {{ ignored?: RegExp | undefined, alsoCounts?: string }} [options]
 */
export const hashFiles = (entries, { ignored, alsoCounts = '' } = {}) => {
  const hash = createHash('sha256').update(alsoCounts);
  const files = entries.flatMap((entry) => filesBelow(entry, ignored)).sort();
  for (const file of files) {
    const content = readFileSync(path.join(projectRoot, file));
    hash.update(`\0${file}\0${String(content.length)}\0`).update(content);
  }
  return hash.digest('hex');
};

/**
 * @param {string} name
 * @param {string} hash
 */
export const isStamped = (name, hash) => readIfThere(stampOf(name)) === hash;

/**
 * Written only after success, and taken away before the work begins, so that half a result never counts.
 * @param {string} name
 * @param {string} hash
 * @param {() => Promise<void>} work
 */
export const doOnce = async (name, hash, work) => {
  rmSync(stampOf(name), { force: true });
  await work();
  writeAtomically(stampOf(name), hash);
};
