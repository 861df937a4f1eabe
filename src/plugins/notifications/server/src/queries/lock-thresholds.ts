import type { Sql } from '../../../../../lib/database';

/**
 * Whoever changes one of these waits until this transaction is over. Locked by the first version, which stays the same row: whoever waited
 * for the newest one would find that it is not the newest any more. In the order of ids, so that nobody waits for each other.
 */
export const lockThresholds = async (sql: Sql, teamId: string, ids: readonly string[]): Promise<void> => {
  await sql.query({
    name: 'lock-thresholds',
    text: `
      select from thresholds t
       where t.team_id = $1::text and t.threshold_id = any ($2::text[]) and t.version = 1
       order by t.threshold_id
         for update`,
    values: [teamId, ids],
  });
};
