import { escapeIdentifier } from 'pg';
import type { Sql } from '../lib/database';

/**
 * The sealer reads everything that is recorded, to commit to it, and adds to the tree. It changes no row of the product and no event: who
 * may write events can therefore not seal them, and who seals cannot write them.
 */
export const grantSealerRights = async (sql: Sql, sealerRole: string): Promise<void> => {
  const role = escapeIdentifier(sealerRole);
  await sql.query(`
    revoke all on all tables in schema public, luminous, ledger from ${role};
    grant usage on schema public, luminous, ledger to ${role};
    grant select on all tables in schema public, ledger to ${role};
    grant insert on ledger.leaf, ledger.salt, ledger.tile, ledger.checkpoint, ledger.verifier_key to ${role};
    grant update on ledger.tile, ledger.seal_progress to ${role};
    grant execute on all functions in schema luminous, ledger to ${role};`);
};
