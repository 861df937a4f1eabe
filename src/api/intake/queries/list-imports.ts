import type { Position } from '../../../lib/cursor';
import type { Sql } from '../../../lib/database';
import type { Import } from '../contracts';
import { importColumns, toImport, type ImportRow } from './import-row';

export const listImports = async (
  sql: Sql,
  { teamId, after, limit }: { teamId: string; after?: Position | undefined; limit: number },
): Promise<{ data: Import[]; next: Position | null }> => {
  const { rows } = await sql.query<ImportRow>({
    name: 'list-imports',
    text: `
      select ${importColumns}
        from imports i
       where i.team_id = $1::text
         and ($2::timestamptz is null or (i.created_at, i.id) < ($2::timestamptz at time zone 'UTC', $3::bigint))
       order by i.created_at desc, i.id desc
       limit $4::int`,
    values: [teamId, after?.at ?? null, after?.rowId ?? null, limit + 1],
  });
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return { data: page.map(toImport), next: last === undefined ? null : { at: last.created_at, rowId: last.row_id } };
};
