// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { parseJson } from '../core/json.mjs';
import { inProject } from '../core/paths.mjs';
import { during } from '../core/progress.mjs';
import { runStep } from '../core/run-step.mjs';
import { doOnce, hashFiles, isStamped } from '../core/stamps.mjs';
import { npm } from './install.mjs';

/**
 * @typedef {object} Build
 * @property {string} name of the stamp, the log and, after "build:", of the npm script
 * @property {string} label
 * @property {readonly string[]} inputs
 * @property {RegExp} [ignored]
 * @property {string} output a file that must be there afterwards
 * @property {readonly string[]} standard what Node runs if package.json has no such script
 */

/** @type {Build} */
const server = {
  name: 'server',
  label: 'Compiling the server',
  inputs: ['src', 'config', 'database', 'tsconfig.json', 'package-lock.json'],
  // Nor what a server that has run leaves there.
  ignored: /^src\/(?:(?:plugins\/[^/]+\/)?admin|plugins\/portal\/web\/client|extensions\/documentation\/(?:documentation|public))$/,
  output: 'dist/src/cli/serve.js',
  standard: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'],
};

/** @type {Build} */
const adminPanel = {
  name: 'admin',
  label: 'Building the admin panel (about a minute)',
  // Its pages import contracts, and with them what those are made of.
  inputs: ['src/admin', 'src/plugins', 'src/api', 'src/lib/contract.ts', 'src/lib/problem.ts', 'config/plugins.ts', 'package-lock.json'],
  ignored: /^src\/(?:plugins|api)\/(?:[^/]+\.ts$|[^/]+\/(?!(?:admin|contracts)(?:\/|$)).+)/,
  output: 'dist/build/index.html',
  standard: ['node_modules/@strapi/strapi/bin/strapi.js', 'build'],
};

/** @type {Build} */
const portal = {
  name: 'portal',
  label: 'Building the pages of the portal',
  // Its pages import contracts, and with them what those are made of.
  inputs: ['src/plugins', 'src/api', 'src/lib', 'launcher/build-portal.mjs', 'package-lock.json'],
  ignored: /^src\/(?:plugins|api)\/(?:[^/]+\.ts$|[^/]+\/(?!(?:web|contracts)(?:\/|$)).+)/,
  output: 'public/portal/manifest.json',
  standard: ['launcher/build-portal.mjs'],
};

/** @param {string} name */
const scriptOf = (name) => {
  /** @type {{ scripts?: Record<string, string> }} */
  const { scripts } = parseJson(readFileSync(inProject('package.json'), 'utf8'));
  return scripts?.[`build:${name}`];
};

/**
 * @param {Build} build
 * @param {NodeJS.ProcessEnv} env
 */
const buildIfStale = async ({ name, label, inputs, ignored, output, standard }, env) => {
  const script = scriptOf(name);
  const hash = hashFiles(inputs, { ignored, alsoCounts: script ?? '' });
  if (isStamped(name, hash) && existsSync(inProject(output))) return;
  const program = script === undefined ? { command: process.execPath, args: standard } : npm(['run', '--silent', `build:${name}`]);
  const failure = `${label.replace(/ \(.*/, '')} failed: correct what the details name and start again.`;
  await doOnce(name, hash, () =>
    during(label, async () => {
      await runStep({ log: `build-${name}`, ...program, env, failure });
    }),
  );
};

/** With what its pages load. @param {NodeJS.ProcessEnv} env */
export const buildServer = async (env) => {
  await buildIfStale(server, env);
  await buildIfStale(portal, env);
};

/**
 * In this order: the server's compilation may clear the folder that it and the admin panel write to.
 * @param {NodeJS.ProcessEnv} env
 */
export const buildStale = async (env) => {
  await buildServer(env);
  await buildIfStale(adminPanel, env);
};
