// @ts-check
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readIfThere } from '../../launcher/core/files.mjs';
import { identify, isRunning } from '../../launcher/core/processes.mjs';
import { onStop } from '../../launcher/core/shutdown.mjs';
import { clearLeftover } from '../../launcher/postgres/leftover.mjs';

const prefix = 'luminous-bench-';

/**
 * Who owns it stands in a file, and where its database lies in another, so that the next run can clear up after one that was killed.
 * @param {string} dir
 */
const removeScratch = async (dir) => {
  const dataDir = readIfThere(path.join(dir, 'data-directory'));
  if (dataDir !== undefined) {
    await clearLeftover(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  }
  rmSync(dir, { recursive: true, force: true });
};

const sweep = async () => {
  for (const name of readdirSync(tmpdir())) {
    const dir = path.join(tmpdir(), name);
    const owner = name.startsWith(prefix) ? readIfThere(path.join(dir, 'owner')) : undefined;
    if (owner !== undefined && !isRunning(owner)) await removeScratch(dir);
  }
};

/** A folder for everything that this run writes; gone when it ends. The largest benchmark needs 25 GB in it: TMPDIR chooses the disk. */
export const makeScratch = async () => {
  await sweep();
  const dir = mkdtempSync(path.join(tmpdir(), prefix));
  writeFileSync(path.join(dir, 'owner'), identify(process.pid) ?? '');
  // The database runs as another user when we are root, and must be able to enter.
  chmodSync(dir, 0o755);
  onStop(() => removeScratch(dir));
  return dir;
};
