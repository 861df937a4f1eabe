import type { Sql } from '../../../../../../lib/database';
import { findSpanOfPeriod } from '../history/find-span-of-period';
import type { RecordKey } from '../list-record-events';

interface Asked {
  /** Tables. */
  readonly types: readonly string[];
  readonly from: string;
  /** Not included. */
  readonly to: string;
  readonly limit: number;
}

/** The records of these types of which something changed in a period in the reader's team, by table and key; none of all teams at once. */
export const listChangedRecords = async (sql: Sql, { types, from, to, limit }: Asked): Promise<RecordKey[]> => {
  const { first, end } = await findSpanOfPeriod(sql, { from, to });
  const { rows } = await sql.query<RecordKey>({
    name: 'list-changed-records',
    text: `
      select c.type, c.key
        from (select distinct e.table_name as type, e.row_key as key
                from ledger.event e
               where e.team_id = (select current_setting('app.team', true)) and e.id >= $1::bigint and e.id < $2::bigint
                 and e.kind = 'change' and e.table_name = any ($3::text[])
                 and (e.recorded_at >= $4::timestamptz) is true and (e.recorded_at < $5::timestamptz) is true
               limit $6::int) c
       order by c.type collate "C", c.key collate "C"`,
    values: [first, end, types, from, to, limit],
  });
  return rows;
};
