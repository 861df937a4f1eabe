import type { Sql } from '../../../../../../lib/database';
import type { RecordKey } from '../list-record-events';

interface Asked {
  readonly teamId: string;
  readonly records: readonly RecordKey[];
  readonly from: string;
  readonly to: string;
}

/** How many of these records of the team were changed in the period. */
export const countChangedBetween = async (sql: Sql, { teamId, records, from, to }: Asked): Promise<number> => {
  const { rows } = await sql.query<{ count: number }>({
    name: 'count-changed-between',
    text: `
      select count(*)::int as count
        from json_to_recordset($2::json) b (type text, key text)
       where exists (select from ledger.event e
                      where e.table_name = b.type and e.row_key = b.key and e.team_id = $1::text and e.kind = 'change'
                        and e.recorded_at >= $3::timestamptz and e.recorded_at < $4::timestamptz)`,
    values: [teamId, JSON.stringify(records), from, to],
  });
  return rows[0]?.count ?? 0;
};
