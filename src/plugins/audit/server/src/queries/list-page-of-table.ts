import type { Sql } from '../../../../../lib/database';

export interface RecordNow {
  readonly rowId: string;
  readonly key: string;
  readonly image: string;
}

/** All rows of a recorded table, one page behind the other, as canonical JSON. */
export const listPageOfTable = async (sql: Sql, table: string, after: string, limit: number): Promise<RecordNow[]> => {
  const { rows } = await sql.query<RecordNow>({
    name: 'list-page-of-table',
    text: 'select p.row_id::text as "rowId", p.row_key as key, p.image from ledger.page_of($1::text, $2::bigint, $3::int) p',
    values: [table, after, limit],
  });
  return rows;
};
