import type { Sql } from '../../../lib/database';
import type { Owner } from './saved-view-row';

/** Whoever counts to add one waits for whoever else of the same person does so, until that one has committed. */
export const countSavedViews = async (sql: Sql, { teamId, personId }: Owner): Promise<number> => {
  await sql.query(`select pg_advisory_xact_lock(hashtextextended('saved views ' || $1::text || ' ' || $2::text, 0))`, [teamId, personId]);
  const { rows } = await sql.query<{ count: number }>({
    name: 'count-saved-views',
    text: 'select count(*)::int as count from saved_views where team_id = $1::text and person_id = $2::text',
    values: [teamId, personId],
  });
  return rows[0]?.count ?? 0;
};
