import type { Sql } from '../../../lib/database';

/** One node works on an import at a time. False when another does; released with the transaction, or with the node. */
export const tryLockImport = async (sql: Sql, importId: string): Promise<boolean> => {
  const { rows } = await sql.query<{ is_locked: boolean }>(
    `select pg_try_advisory_xact_lock(hashtextextended('import ' || $1::text, 0)) as is_locked`,
    [importId],
  );
  return rows[0]?.is_locked === true;
};
