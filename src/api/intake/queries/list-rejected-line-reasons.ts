import type { Sql } from '../../../lib/database';

export interface RejectedLineReason {
  readonly line: number;
  readonly reason: string;
}

/** Lines with a fault, and what is wrong with them in one text. Read in pages: a file may be wrong in every line. */
export const listRejectedLineReasons = async (sql: Sql, afterLine: number, limit: number): Promise<RejectedLineReason[]> => {
  const { rows } = await sql.query<RejectedLineReason>(
    `select line, string_agg(concat_ws(' ', column_name, reason), '; ' order by seq) as reason
       from intake_fault
      where line > $1::int
      group by line
      order by line
      limit $2::int`,
    [afterLine, limit],
  );
  return rows;
};
