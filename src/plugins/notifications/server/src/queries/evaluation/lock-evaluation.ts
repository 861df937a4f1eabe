import type { Sql } from '../../../../../../lib/database';

/**
 * Of a lane of a team's series one evaluation at a time goes on, until its transaction ends: each builds on what the one before has stored.
 * Everybody who wants several takes them in the same order.
 */
export const lockEvaluation = async (sql: Sql, teamId: string, lanes: readonly string[]): Promise<void> => {
  await sql.query({
    name: 'lock-evaluation',
    text: `
      select pg_advisory_xact_lock(wanted.key)
        from (select hashtextextended('luminous.evaluation ' || $1::text || ' ' || lane, 0) as key
                from unnest($2::text[]) as lane
               order by 1) wanted`,
    values: [teamId, lanes],
  });
};
