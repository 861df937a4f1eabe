import type { Sql } from '../../../lib/database';

/** Looked for among the imports that nobody has released: a team's results are many, and nearly all of them are released. */
export const countAwaitingRelease = async (sql: Sql, teamId: string): Promise<number> => {
  const { rows } = await sql.query<{ waiting: number }>({
    name: 'count-awaiting-release',
    text: `
      select coalesce(sum(results.waiting), 0)::int as waiting
        from imports i
       cross join lateral (
         select count(*) as waiting
           from results r
          where r.team_id = $1::text and r.import_id = i.document_id and r.review_state = 'Preliminary' and r.is_newest) results
       where i.team_id = $1::text and i.state = 'imported' and i.released_at is null`,
    values: [teamId],
  });
  return rows[0]?.waiting ?? 0;
};
