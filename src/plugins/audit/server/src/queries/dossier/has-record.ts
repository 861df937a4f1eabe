import type { Sql } from '../../../../../../lib/database';
import type { RecordKey } from '../list-record-events';

/** Whether anything is recorded of this record that the reader sees. */
export const hasRecord = async (sql: Sql, { type, key }: RecordKey): Promise<boolean> => {
  const { rows } = await sql.query({
    name: 'has-record',
    text: 'select from ledger.event e where e.table_name = $1::text and e.row_key = $2::text limit 1',
    values: [type, key],
  });
  return rows.length === 1;
};
