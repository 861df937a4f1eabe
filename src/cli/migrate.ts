import './as-migration';
import { runMigrations } from 'graphile-worker';
import { Client } from 'pg';
import { env } from '../../config/env';
import { runAs, systemActor } from '../lib/actor';
import { fingerprintRelease, findMigratedRelease, noteMigratedRelease } from '../lib/release';
import { appDir, stopWith, wordsOf } from './process';

/** Any number of nodes may be deployed at once; one migrates, the others wait and find it done. */
const migrationLock = 7_468_113;

const requireUtf8 = async (owner: Client): Promise<void> => {
  const { rows } = await owner.query<{ server_encoding: string }>('show server_encoding');
  if (rows[0]?.server_encoding !== 'UTF8') {
    throw new Error('The database is not encoded in UTF8. Create it anew with "encoding UTF8".');
  }
};

/** Strapi's own sync does the work on content types; src/cli/settle-schema.ts ties down what it made. */
const syncSchema = async (): Promise<void> => {
  // Loading Strapi takes most of a second, which a step that finds nothing to do need not spend.
  const { createApp } = await import('./boot.js');
  const app = createApp();
  await runAs(systemActor('migrate'), async () => {
    await app.load();
    // Events that Strapi emits after a write re-read it; destroying the pool under them would crash the process.
    await new Promise((resolve) => setImmediate(resolve));
    await app.destroy();
  });
};

const migrate = async (): Promise<void> => {
  const connectionString = env.MIGRATE_DATABASE_URL ?? env.DATABASE_URL;
  const owner = new Client({ connectionString, options: '-c app.actor=system:migrate -c app.scope=all' });
  await owner.connect();
  try {
    await owner.query('select pg_advisory_lock($1::bigint)', [migrationLock]);
    const fingerprint = fingerprintRelease(appDir);
    if ((await findMigratedRelease(owner)) === fingerprint) return;
    await requireUtf8(owner);
    await runMigrations({ connectionString });
    await syncSchema();
    await noteMigratedRelease(owner, fingerprint);
  } finally {
    await owner.end();
  }
};

migrate().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    stopWith(`The database was not migrated: ${wordsOf(error)}`);
  },
);
