import type { Sql } from '../../../lib/database';
import type { ImportMode } from '../contracts';

export interface NewImport {
  readonly id: string;
  readonly teamId: string;
  readonly fileName: string | null;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly format: string | null;
  readonly mode: ImportMode;
  readonly isPartial: boolean;
  readonly reason: string | null;
  readonly importedBy: string;
  readonly state: 'imported' | 'refused' | 'failed';
}

/** Makes the import's row before its results, which name it. The caller holds the team's lock and knows that the file is new. */
export const claimImport = async (sql: Sql, row: NewImport): Promise<void> => {
  await sql.query(
    `insert into imports (document_id, team_id, file_name, file_sha_256, file_size_bytes, format, mode, is_partial, reason, imported_by, state,
                          read_count, new_count, unchanged_count, superseding_count, rejected_count, fault_count,
                          created_at, updated_at, published_at)
     values ($1::text, $2::text, $3::text, $4::text, $5::bigint, $6::text, $7::text, $8::boolean, $9::text, $10::text, $11::text,
             0, 0, 0, 0, 0, 0, clock_timestamp(), now(), now())`,
    [
      row.id,
      row.teamId,
      row.fileName,
      row.sha256,
      row.sizeBytes,
      row.format,
      row.mode,
      row.isPartial,
      row.reason,
      row.importedBy,
      row.state,
    ],
  );
};
