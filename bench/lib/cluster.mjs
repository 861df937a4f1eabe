// @ts-check
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { onStop } from '../../launcher/core/shutdown.mjs';
import { startEmbedded } from '../../launcher/postgres/embedded.mjs';
import { withClient } from '../../launcher/postgres/roles.mjs';
import { select } from './select.mjs';

/** What a small server of its own would be given; durability as in production: nothing is faster because it may be lost. */
const realistic = [
  'fsync=on',
  'synchronous_commit=on',
  'full_page_writes=on',
  'shared_buffers=1GB',
  'effective_cache_size=4GB',
  'work_mem=16MB',
  'maintenance_work_mem=512MB',
  'max_wal_size=8GB',
  'checkpoint_timeout=15min',
  'random_page_cost=1.1',
];

/** @typedef {Awaited<ReturnType<typeof startCluster>>} Cluster */

/**
 * A cluster for this run alone, with the roles and the database that the product expects.
 * @param {string} scratch
 */
export const startCluster = async (scratch) => {
  const cluster = await startEmbedded({
    // Unlike every other name: under a closed home the launcher puts it into a folder shared with the project's own cluster.
    dataDir: path.join(scratch, path.basename(scratch).replace('luminous-', '')),
    portName: 'bench-postgres',
    preferredPort: 54_500,
    settings: realistic,
    isDisposable: true,
    ownerPassword: randomBytes(24).toString('base64url'),
    serverPassword: randomBytes(24).toString('base64url'),
    sealerPassword: randomBytes(24).toString('base64url'),
  });
  const inDatabase = new URL(cluster.adminUrl);
  inDatabase.pathname = new URL(cluster.ownerUrl).pathname;
  /** @type {{ dir: string, version: string }[]} */
  const [running] = await withClient(cluster.adminUrl, (client) =>
    select(client, `select current_setting('data_directory') as dir, current_setting('server_version') as version`),
  );
  if (running === undefined) throw new Error('The database does not say where it lies.');
  writeFileSync(path.join(scratch, 'data-directory'), running.dir);
  return { ...cluster, version: running.version, superUrl: inDatabase.href };
};

/**
 * Superuser in the product's database: sees and loads everything, bound by no policy. For preparing and checking, never for measuring
 * the product.
 * @param {Cluster} cluster
 */
export const openSuper = async (cluster) => {
  const client = new pg.Client({
    connectionString: cluster.superUrl,
    options: '-c app.actor=system:bench -c app.scope=all -c timezone=UTC',
  });
  await client.connect();
  client.on('error', () => undefined);
  onStop(() => client.end().catch(() => undefined));
  return client;
};
