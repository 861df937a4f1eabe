// @ts-check
import { createHash } from 'node:crypto';
import path from 'node:path';
import { Failure } from '../core/failure.mjs';
import { readIfThere, requireFreeSpace } from '../core/files.mjs';
import { inProject, projectRoot } from '../core/paths.mjs';
import { during } from '../core/progress.mjs';
import { runStep } from '../core/run-step.mjs';
import { doOnce, isStamped } from '../core/stamps.mjs';
import { treeMatchesLock } from './installed-tree.mjs';

const neededGigabytes = 2;

/**
 * `npm install --no-save` and not `npm ci`: it keeps the old packages when it fails half-way, and `npm ci` refuses a lock in which a
 * package for some other platform is missing. Versions and checksums come from the lock all the same; that they do is checked after.
 */
const npmArguments = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev', '--include=optional'];

/**
 * The npm that runs us, so that no second one on the PATH is taken by accident.
 * @param {readonly string[]} args
 * @returns {{ command: string, args: string[] }}
 */
export const npm = (args) => {
  const own = process.env['npm_execpath'];
  if (own !== undefined && path.basename(own).startsWith('npm')) return { command: process.execPath, args: [own, ...args] };
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [...args] };
};

const install = async () => {
  requireFreeSpace(projectRoot, neededGigabytes);
  await runStep({
    log: 'install',
    ...npm(npmArguments),
    env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: 'true', npm_config_update_notifier: 'false', npm_config_progress: 'false' },
    failure: 'The packages could not be installed: check the network connection (the first start needs one) and start again.',
  });
  if (!treeMatchesLock()) {
    throw new Failure('npm installed other packages than package-lock.json names: delete the folder node_modules and start again.');
  }
};

export const ensureInstalled = async () => {
  const lock = readIfThere(inProject('package-lock.json'));
  if (lock === undefined) throw new Failure('package-lock.json is missing: restore it from version control and start again.');
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} `).update(lock).digest('hex');
  const hasTree = readIfThere(inProject('node_modules/.package-lock.json')) !== undefined;
  if (hasTree && isStamped('install', hash)) return;
  if (hasTree && treeMatchesLock()) {
    await doOnce('install', hash, () => Promise.resolve());
    return;
  }
  await doOnce('install', hash, () => during('Installing packages (a minute or two, once)', install));
};
