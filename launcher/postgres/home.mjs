// @ts-check
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '../core/failure.mjs';
import { readIfThere, requireFreeSpace, writeAtomically } from '../core/files.mjs';
import { inState, projectRoot } from '../core/paths.mjs';
import { say } from '../core/progress.mjs';

/**
 * @typedef {object} Home where a cluster lives and as whom it runs
 * @property {string} dir
 * @property {string} bin
 * @property {{ uid: number, gid: number } | undefined} user nobody, when we are root: Postgres refuses to run as root
 */

/** Not /var/tmp: there, systemd deletes what was not read for 30 days. */
const sharedPlaces = ['/var/lib/luminous', '/var/tmp/luminous'];

const findNobody = () => {
  const entry = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readIfThere('/etc/passwd') ?? '');
  return { uid: Number(entry?.[1] ?? 65_534), gid: Number(entry?.[2] ?? 65_534) };
};

/**
 * @param {string} place
 * @returns {boolean} whether every user may enter it
 */
const isOpen = (place) => {
  const { mode } = statSync(place);
  const parent = path.dirname(place);
  return (mode & 0o001) !== 0 && (parent === place || isOpen(parent));
};

/**
 * A copy keeps the modes of a strict umask; nobody must be able to read it.
 * @param {string} entry
 */
const openToAll = (entry) => {
  const stat = lstatSync(entry);
  if (stat.isSymbolicLink()) return;
  chmodSync(entry, stat.isDirectory() || (stat.mode & 0o100) !== 0 ? 0o755 : 0o644);
  if (stat.isDirectory()) for (const name of readdirSync(entry)) openToAll(path.join(entry, name));
};

const findSharedPlace = () => {
  for (const place of sharedPlaces) {
    try {
      mkdirSync(place, { recursive: true, mode: 0o755 });
      const stat = lstatSync(place);
      // Anybody may have made a folder of this name in /var/tmp.
      if (!stat.isDirectory() || stat.uid !== 0) continue;
      chmodSync(place, 0o755);
      return place;
    } catch {
      continue;
    }
  }
  throw new Failure(
    `Postgres may not run as root, and ${projectRoot} is closed to other users: move it to a folder that all may enter, e.g. /opt.`,
  );
};

/**
 * Shared by all clones on the machine, because it never changes: complete under its name or not there.
 * @param {import('./binaries.mjs').Binaries} binaries
 * @param {string} place
 */
const copyBinaries = ({ native, version }, place) => {
  const copy = path.join(place, `postgres-${version}`);
  if (existsSync(copy)) return path.join(copy, 'bin');
  requireFreeSpace(place, 1);
  const draft = mkdtempSync(path.join(place, 'copying-'));
  try {
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    openToAll(draft);
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return path.join(copy, 'bin');
};

/** @param {string} place */
const findOwnDir = (place) => {
  const note = inState('postgres.home');
  const noted = readIfThere(note);
  if (noted !== undefined && existsSync(noted)) return noted;
  const dir = mkdtempSync(path.join(place, 'clone-'));
  chmodSync(dir, 0o755);
  writeAtomically(path.join(dir, 'belongs-to'), `${projectRoot}\n`);
  writeAtomically(note, dir);
  say(`  The database lies in ${dir}, because Postgres may not run as root and ${projectRoot} is closed to other users.`);
  return dir;
};

/**
 * The wanted folder, unless we are root and it lies where nobody cannot reach it, such as below /root.
 * @param {import('./binaries.mjs').Binaries} binaries
 * @param {string} wanted
 * @returns {Home}
 */
export const findHome = (binaries, wanted) => {
  mkdirSync(wanted, { recursive: true });
  const bin = path.join(binaries.native, 'bin');
  if (process.getuid?.() !== 0) return { dir: wanted, bin, user: undefined };
  const user = findNobody();
  const isReachable = isOpen(wanted) && isOpen(bin) && (statSync(path.join(bin, 'postgres')).mode & 0o005) === 0o005;
  if (isReachable) return { dir: wanted, bin, user };
  const place = findSharedPlace();
  return { dir: findOwnDir(place), bin: copyBinaries(binaries, place), user };
};
