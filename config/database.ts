import { env, isMigrating } from './env';

/**
 * `schema` stays unset, so that search_path can later place a tenant in its own schema.
 * Timestamps are UTC in every session, whatever the host believes.
 */
const connectionString = isMigrating ? (env.MIGRATE_DATABASE_URL ?? env.DATABASE_URL) : env.DATABASE_URL;
const statementTimeoutMs = isMigrating ? 0 : 60_000;

export default {
  connection: {
    client: 'postgres',
    connection: {
      connectionString,
      application_name: isMigrating ? 'luminous-migrate' : 'luminous',
      options: [
        '-c timezone=UTC',
        `-c statement_timeout=${String(statementTimeoutMs)}`,
        '-c idle_in_transaction_session_timeout=60000',
        ...(isMigrating ? ['-c app.actor=system:migrate', '-c app.scope=all', '-c lock_timeout=20000'] : ['-c lock_timeout=15000']),
      ].join(' '),
    },
    pool: { min: 0, max: env.DATABASE_POOL_MAX },
    acquireConnectionTimeout: 10_000,
  },
  // Strapi never drops a column or table by itself: an older build would take away what a newer one added. Dropping is a migration.
  settings: { forceMigration: false, runMigrations: isMigrating },
};
