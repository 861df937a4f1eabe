// @ts-check
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Failure, fullDisk, speaksOfFullDisk } from '../core/failure.mjs';
import { readIfThere, requireFreeSpace } from '../core/files.mjs';
import { openLog } from '../core/logs.mjs';
import { asSeen } from '../core/paths.mjs';
import { onStop } from '../core/shutdown.mjs';
import { majorOf } from './binaries.mjs';
import { spawnPostgres } from './run.mjs';

const neededGigabytes = 1;

/** Where the C library knows no C.UTF-8, Postgres's own does the same. */
const locales = [['--locale=C.UTF-8'], ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']];

/** @param {string} dataDir */
const versionFile = (dataDir) => path.join(dataDir, 'luminous.version');

/** @param {string} dataDir */
const passwordFile = (dataDir) => path.join(dataDir, 'luminous.superuser');

/** @param {string} dataDir */
export const superuserPassword = (dataDir) => readIfThere(passwordFile(dataDir))?.trim() ?? '';

const namelessUser = () =>
  new Failure(
    `Postgres does not run as a user without a name (${String(process.getuid?.())}): add it to /etc/passwd, or set DATABASE_URL to your own Postgres.`,
  );

/**
 * @param {import('./home.mjs').Home} home
 * @param {string[]} args
 */
const initdb = async (home, args) => {
  const log = openLog('initdb');
  const child = await spawnPostgres(home, 'initdb', args, log);
  const forget = onStop(() => {
    child.kill();
  });
  if (child.exitCode === null) await once(child, 'exit');
  forget();
  const output = log.written();
  if (child.exitCode === 0) return undefined;
  if (speaksOfFullDisk.test(output)) throw fullDisk(home.dir);
  if (output.includes('could not look up effective user ID')) throw namelessUser();
  return { isLocale: /locale/i.test(output), log: log.file };
};

/**
 * @param {import('./home.mjs').Home} home
 * @param {string} draft
 * @param {string} version
 */
const fill = async (home, draft, version) => {
  const password = `${draft}.password`;
  try {
    writeFileSync(password, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
    if (home.user) for (const entry of [draft, password]) chownSync(entry, home.user.uid, home.user.gid);
    for (const locale of locales) {
      const args = [
        `--pgdata=${draft}`,
        `--pwfile=${password}`,
        '--username=postgres',
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        ...locale,
      ];
      const fault = await initdb(home, args);
      if (fault === undefined) {
        renameSync(password, passwordFile(draft));
        writeFileSync(versionFile(draft), version);
        return;
      }
      if (!fault.isLocale)
        throw new Failure('The embedded database could not be created: see the details and start again.', { log: fault.log });
    }
    throw new Failure(
      'The embedded database could not be created, because this system knows no UTF-8 locale: set DATABASE_URL to your own Postgres.',
    );
  } finally {
    rmSync(password, { force: true });
  }
};

/** @param {string} dataDir */
const draftsOf = (dataDir) => `${dataDir}.new-`;

/** @param {string} dataDir */
const dropDrafts = (dataDir) => {
  const parent = path.dirname(dataDir);
  for (const name of readdirSync(parent)) {
    const entry = path.join(parent, name);
    if (!entry.startsWith(draftsOf(dataDir))) continue;
    try {
      rmSync(entry, { recursive: true, force: true });
    } catch {
      // An initdb whose launcher was killed still writes here; the next start takes it away.
    }
  }
};

/**
 * Tests lose nothing with their cluster, so it follows the binaries.
 * @param {string} dataDir
 * @param {string} version
 */
export const dropForeignCluster = (dataDir, version) => {
  if (readIfThere(versionFile(dataDir)) !== version) rmSync(dataDir, { recursive: true, force: true });
};

/**
 * Made under another name and renamed when complete: a start that was interrupted here leaves nothing that counts.
 * @param {import('./home.mjs').Home} home
 * @param {string} dataDir
 * @param {string} version
 */
export const ensureCluster = async (home, dataDir, version) => {
  dropDrafts(dataDir);
  const madeBy = readIfThere(path.join(dataDir, 'PG_VERSION'))?.trim();
  if (madeBy === majorOf(version)) return;
  if (madeBy !== undefined) {
    throw new Failure(
      `The database in ${asSeen(dataDir)} is of Postgres ${madeBy} and this is ${majorOf(version)}: move that folder away and start again.`,
    );
  }
  requireFreeSpace(home.dir, neededGigabytes);
  const draft = mkdtempSync(draftsOf(dataDir));
  try {
    await fill(home, draft, version);
    renameSync(draft, dataDir);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
};
