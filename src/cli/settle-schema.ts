import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/types';
import { inTransaction, type Sql } from '../lib/database';
import { settings } from '../lib/settings';
import { auditService } from '../plugins/audit/contracts';
import { teamsService } from '../plugins/teams/contracts';
import { appDir } from './process';
import { grantSealerRights } from './grant-sealer-rights';
import { grantServerRights } from './grant-server-rights';

const userOf = (url: string): string => decodeURIComponent(new URL(url).username);

const constraintsDir = path.join(appDir, 'database/after-sync');

/** What Strapi's schema cannot say: checks, foreign keys, indexes on our own columns. Each file may run any number of times. */
const applyConstraints = async (sql: Sql): Promise<void> => {
  for (const file of readdirSync(constraintsDir).sort()) {
    await sql.query(readFileSync(path.join(constraintsDir, file), 'utf8'));
  }
};

/**
 * Runs as the owner after every schema sync, in one transaction: whatever a migration added is tied down before anything writes to it.
 */
export const settleSchema = async (strapi: Core.Strapi): Promise<void> => {
  const { databaseUrl, ledger } = settings(strapi);
  await inTransaction(strapi, async (sql) => {
    // First of all, so that rows which the constraints' files bring into shape are on record as well.
    await auditService(strapi).installCapture(sql);
    await applyConstraints(sql);
    await teamsService(strapi).installRowSecurity(sql);
    await grantServerRights(sql, userOf(databaseUrl));
    if (ledger.databaseUrl !== undefined) await grantSealerRights(sql, userOf(ledger.databaseUrl));
  });
};
