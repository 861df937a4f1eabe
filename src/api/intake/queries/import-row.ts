import type { Import } from '../contracts';

export interface ImportRow {
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

export const importColumns = `
  i.id::text as row_id, i.document_id as id, i.file_name, i.file_sha_256, i.file_size_bytes::text, i.format, i.imported_by,
  to_char(i.created_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as created_at, i.read_count, i.new_count, i.unchanged_count`;

export const toImport = (row: ImportRow): Import => ({
  id: row.id,
  fileName: row.file_name,
  fileSha256: row.file_sha_256,
  fileSizeBytes: Number(row.file_size_bytes),
  format: row.format,
  importedBy: row.imported_by,
  importedAt: row.created_at,
  counts: { read: row.read_count, new: row.new_count, unchanged: row.unchanged_count },
});
