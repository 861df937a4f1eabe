import type { Sql } from '../../../../../lib/database';

/** Records of one kind as they are now, by key, as canonical JSON; row security decides which are seen. */
export const listImages = async (sql: Sql, table: string, keys: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await sql.query<{ row_key: string; image: string }>({
    name: 'list-images',
    text: 'select row_key, image from ledger.images($1::text, $2::text[])',
    values: [table, keys],
  });
  return new Map(rows.map(({ row_key, image }) => [row_key, image]));
};
