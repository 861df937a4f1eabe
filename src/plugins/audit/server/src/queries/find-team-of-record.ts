import type { Sql } from '../../../../../lib/database';

/** Whose record it is, by its newest event; null where it is no team's. */
export const findTeamOfRecord = async (
  sql: Sql,
  { type, key }: { readonly type: string; readonly key: string },
): Promise<{ readonly id: string; readonly name: string } | null> => {
  const { rows } = await sql.query<{ id: string; name: string }>({
    name: 'find-team-of-record',
    text: `
      select t.document_id as id, t.name
        from (select team_id from ledger.event e
               where e.table_name = $1::text and e.row_key = $2::text and e.kind = 'change'
               order by e.id desc
               limit 1) e
        join teams t on t.document_id = e.team_id`,
    values: [type, key],
  });
  return rows[0] ?? null;
};
