import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Sql } from './database';

const listFiles = (directory: string): string[] =>
  readdirSync(directory, { withFileTypes: true })
    .flatMap((entry) => {
      const file = path.join(directory, entry.name);
      return entry.isDirectory() ? listFiles(file) : [file];
    })
    .filter((file) => /\.(?:js|json|sql)$/.test(file));

/**
 * Names a build: the hash of all compiled server code, SQL and package versions. The migrate step notes the one it ran for; servers of another build
 * refuse to start, so no node ever runs on a schema that it does not know.
 */
export const fingerprintRelease = (appDir: string): string => {
  const hash = createHash('sha256');
  const roots = ['dist/src', 'dist/config', 'database'].map((root) => path.join(appDir, root));
  const lock = path.join(appDir, 'package-lock.json');
  const files = [...roots.flatMap(listFiles), ...(existsSync(lock) ? [lock] : [])];
  for (const file of files.sort()) {
    hash.update(path.relative(appDir, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
};

/** The fingerprint of the build that was last migrated to, or null on a database that never was. */
export const findMigratedRelease = async (sql: Sql): Promise<string | null> => {
  const { rows: known } = await sql.query<{ is_there: boolean }>(`select to_regclass('luminous.release') is not null as is_there`);
  if (known[0]?.is_there !== true) return null;
  const { rows } = await sql.query<{ fingerprint: string }>('select fingerprint from luminous.release order by migrated_at desc limit 1');
  return rows[0]?.fingerprint ?? null;
};

export const noteMigratedRelease = async (sql: Sql, fingerprint: string): Promise<void> => {
  await sql.query('insert into luminous.release (fingerprint) values ($1::text)', [fingerprint]);
};
