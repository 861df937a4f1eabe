import type { Position } from '../../../lib/cursor';
import type { Sql } from '../../../lib/database';
import type { Import } from '../contracts';

interface ImportRow {
  row_id: string;
  id: string;
  file_name: string | null;
  file_sha_256: string;
  file_size_bytes: string;
  format: string;
  imported_by: string;
  created_at: string;
  read_count: number;
  new_count: number;
  unchanged_count: number;
}

const columns = `
  i.id::text as row_id, i.document_id as id, i.file_name, i.file_sha_256, i.file_size_bytes::text, i.format, i.imported_by,
  to_char(i.created_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as created_at, i.read_count, i.new_count, i.unchanged_count`;

const toImport = (row: ImportRow): Import => ({
  id: row.id,
  fileName: row.file_name,
  fileSha256: row.file_sha_256,
  fileSizeBytes: Number(row.file_size_bytes),
  format: row.format,
  importedBy: row.imported_by,
  importedAt: row.created_at,
  counts: { read: row.read_count, new: row.new_count, unchanged: row.unchanged_count },
});

export const findImport = async (sql: Sql, teamId: string, id: string): Promise<Import | null> => {
  const { rows } = await sql.query<ImportRow>({
    name: 'find-import',
    text: `select ${columns} from imports i where i.team_id = $1::text and i.document_id = $2::text`,
    values: [teamId, id],
  });
  return rows[0] === undefined ? null : toImport(rows[0]);
};

export const findImportByFile = async (sql: Sql, teamId: string, sha256: string): Promise<Import | null> => {
  const { rows } = await sql.query<ImportRow>({
    name: 'find-import-by-file',
    text: `select ${columns} from imports i where i.team_id = $1::text and i.file_sha_256 = $2::text`,
    values: [teamId, sha256],
  });
  return rows[0] === undefined ? null : toImport(rows[0]);
};

export const listImports = async (
  sql: Sql,
  { teamId, after, limit }: { teamId: string; after?: Position | undefined; limit: number },
): Promise<{ data: Import[]; next: Position | null }> => {
  const { rows } = await sql.query<ImportRow>({
    name: 'list-imports',
    text: `
      select ${columns}
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
