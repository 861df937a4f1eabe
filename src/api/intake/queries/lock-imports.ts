import type { Sql } from '../../../lib/database';

/**
 * One import of a team compares and merges at a time. Two at once could each find nothing to contradict and then keep the other's value
 * as if it were their own. Released with the transaction.
 */
export const lockImportsOf = async (sql: Sql, teamId: string): Promise<void> => {
  await sql.query(`select pg_advisory_xact_lock(hashtextextended('imports of ' || $1::text, 0))`, [teamId]);
};
