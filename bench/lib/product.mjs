// @ts-check
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { inProject } from '../../launcher/core/paths.mjs';
import { findPort } from '../../launcher/core/ports.mjs';
import { buildServer } from '../../launcher/steps/build.mjs';
import { runNode, startServer } from './children.mjs';

const secret = () => randomBytes(24).toString('base64url');

/**
 * The product as it is shipped, in production mode, on a database of its own: authentication, row security and ledger switched on.
 * @param {string} scratch
 * @param {import('./cluster.mjs').Cluster} cluster
 * @param {Record<string, string>} [more] settings beside the usual ones
 */
export const startProduct = async (scratch, cluster, more = {}) => {
  // Only what is stale: a compilation clears the folder that other servers, those of a test suite, may be started from just then.
  await buildServer(process.env);
  const port = await findPort('bench-product', { preferred: 14_370 });
  const logDir = path.join(scratch, 'logs');
  mkdirSync(logDir, { recursive: true });
  const staffToken = `lst_${secret()}`;
  const env = {
    PATH: process.env['PATH'],
    NODE_ENV: 'production',
    TZ: 'UTC',
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: `http://localhost:${String(port)}`,
    DATABASE_URL: cluster.serverUrl,
    SEALER_DATABASE_URL: cluster.sealerUrl,
    APP_KEYS: `${secret()},${secret()}`,
    API_TOKEN_SALT: secret(),
    ADMIN_JWT_SECRET: secret(),
    TRANSFER_TOKEN_SALT: secret(),
    ENCRYPTION_KEY: secret(),
    JWT_SECRET: secret(),
    STAFF_TOKEN: staffToken,
    // What is measured is the work, not the limit.
    ...Object.fromEntries(['KEY', 'PERSON', 'TEAM', 'ADDRESS'].map((name) => [`RATE_PER_${name}`, '100000000'])),
    SPOOL_DIR: path.join(scratch, 'spool'),
    // The outcome is what is measured, however long it takes.
    IMPORT_ANSWER_WITHIN_MS: '600000',
    // Nothing listens here: mail is a job, and its retries lie outside what is measured.
    SMTP_URL: 'smtp://127.0.0.1:9',
    STRAPI_TELEMETRY_DISABLED: 'true',
    ...more,
  };
  await runNode(inProject('dist/src/cli/migrate.js'), { logDir, env: { ...env, MIGRATE_DATABASE_URL: cluster.ownerUrl } });
  const server = await startServer(inProject('dist/src/cli/serve.js'), { logDir, env });
  return { ...server, port, staffToken, logDir, env };
};

/** @typedef {Awaited<ReturnType<typeof startProduct>>} Product */
