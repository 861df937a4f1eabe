import type { Import } from '../contracts';

export interface ImportRow {
  row_id: string;
  id: string;
  state: Import['state'];
  file_name: string | null;
  file_sha_256: string;
  file_size_bytes: string;
  format: string | null;
  mode: Import['mode'];
  is_partial: boolean | null;
  reason: string | null;
  imported_by: string;
  created_at: string;
  finished_at: Date | null;
  read_count: number;
  new_count: number;
  unchanged_count: number;
  superseding_count: number | null;
  rejected_count: number | null;
  fault_count: number | null;
  released_by: string | null;
  released_at: Date | null;
  withdrawn_by: string | null;
  withdrawn_at: Date | null;
  withdrawal_reason: string | null;
}

export const importColumns = `
  i.id::text as row_id, i.document_id as id, i.state, i.file_name, i.file_sha_256, i.file_size_bytes::text, i.format, i.mode, i.is_partial,
  i.reason, i.imported_by, to_char(i.created_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as created_at, i.finished_at,
  i.read_count, i.new_count, i.unchanged_count, i.superseding_count, i.rejected_count, i.fault_count,
  i.released_by, i.released_at, i.withdrawn_by, i.withdrawn_at, i.withdrawal_reason`;

const deed = (by: string | null, at: Date | null) => (by === null || at === null ? null : { by, at: at.toISOString() });

export const toImport = (row: ImportRow): Import => {
  const withdrawn = deed(row.withdrawn_by, row.withdrawn_at);
  return {
    id: row.id,
    state: row.state,
    fileName: row.file_name,
    fileSha256: row.file_sha_256,
    fileSizeBytes: Number(row.file_size_bytes),
    format: row.format,
    mode: row.mode,
    isPartial: row.is_partial === true,
    reason: row.reason,
    importedBy: row.imported_by,
    importedAt: row.created_at,
    finishedAt: row.finished_at?.toISOString() ?? null,
    counts: {
      read: row.read_count,
      new: row.new_count,
      unchanged: row.unchanged_count,
      superseding: row.superseding_count ?? 0,
      rejected: row.rejected_count ?? 0,
      faults: row.fault_count ?? 0,
    },
    progress: null,
    released: deed(row.released_by, row.released_at),
    withdrawn: withdrawn === null ? null : { ...withdrawn, reason: row.withdrawal_reason ?? '' },
  };
};
