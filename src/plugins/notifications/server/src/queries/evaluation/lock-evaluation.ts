import type { Sql } from '../../../../../../lib/database';

/**
 * Of a lane of a team's series one evaluation at a time goes on, until its transaction ends: each builds on what the one before has stored.
 */
export const lockEvaluation = async (sql: Sql, teamId: string, lane: string): Promise<void> => {
  await sql.query({
    name: 'lock-evaluation',
    text: `select pg_advisory_xact_lock(hashtextextended('luminous.evaluation ' || $1::text || ' ' || $2::text, 0))`,
    values: [teamId, lane],
  });
};
