// @ts-check
import { parseEnv } from 'node:util';
import { readIfThere, writeAtomically } from '../core/files.mjs';
import { generators } from './secrets.mjs';

const heading = '# Made by the first start of Luminous. Keep it out of version control; lines you change are never overwritten.\n';

/**
 * An empty value is no value: `PORT= npm start` and the blank lines of a copied example.
 * @param {NodeJS.Dict<string>} values
 * @returns {Record<string, string>}
 */
const withoutBlanks = (values) => {
  /** @type {Record<string, string>} */
  const filled = {};
  for (const [key, value] of Object.entries(values)) if (value !== undefined && value !== '') filled[key] = value;
  return filled;
};

/**
 * Adds the secrets that neither the file nor the environment has, and leaves every other line as it is.
 * @param {string} file
 * @param {NodeJS.Dict<string>} environment wins over the file
 * @returns {{ settings: Record<string, string>, fromFile: Record<string, string> }}
 */
export const ensureEnvFile = (file, environment) => {
  const text = readIfThere(file);
  const given = withoutBlanks(environment);
  const fromFile = withoutBlanks(parseEnv(text ?? ''));
  const missing = Object.entries(generators).filter(([key]) => !(key in fromFile) && !(key in given));
  const known = { ...fromFile, ...given };
  const added = missing.map(([key, generate]) => ({ key, value: (known[key] = generate(known)) }));
  if (added.length > 0) {
    const before = text === undefined ? heading : text.replace(/(?<=[^\n])$/, '\n');
    writeAtomically(file, before + added.map(({ key, value }) => `${key}=${value}\n`).join(''), { mode: 0o600 });
  }
  for (const { key, value } of added) fromFile[key] = value;
  return { settings: { ...fromFile, ...given }, fromFile };
};
