import type { Sql } from '../../../../../../lib/database';
import type { RecordKey } from '../list-record-events';

/** Whose record it is, by its newest event; null where it is no team's, or not to be seen. */
export const findTeamOfRecord = async (sql: Sql, { type, key }: RecordKey): Promise<string | null> => {
  const { rows } = await sql.query<{ team: string | null }>({
    name: 'find-team-of-record',
    text: `
      select e.team_id as team from ledger.event e
       where e.table_name = $1::text and e.row_key = $2::text
       order by e.id desc
       limit 1`,
    values: [type, key],
  });
  return rows[0]?.team ?? null;
};
