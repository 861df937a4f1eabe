import type { Sql } from '../../../../../lib/database';

export interface SignedSize {
  readonly size: number;
  readonly root: Buffer;
  readonly note: string;
}

/** What was signed of trees longer than `above` and not longer than `upTo`, shortest first. */
export const listCheckpointsBetween = async (sql: Sql, above: number, upTo: number): Promise<SignedSize[]> => {
  const { rows } = await sql.query<{ size: string; root: Buffer; note: string }>({
    name: 'list-checkpoints-between',
    text: 'select c.size::text, c.root, c.note from ledger.checkpoint c where c.size > $1::bigint and c.size <= $2::bigint order by c.size',
    values: [above, upTo],
  });
  return rows.map((row) => ({ ...row, size: Number(row.size) }));
};
