import type { Sql } from '../../../lib/database';

export interface NewImport {
  readonly id: string;
  readonly teamId: string;
  readonly fileName: string | null;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly format: string;
  readonly importedBy: string;
}

/**
 * Makes the import's row before its results, whose foreign key needs it. False when the team has imported these bytes: of two senders at
 * once, the second waits here for the first.
 */
export const claimImport = async (
  sql: Sql,
  { id, teamId, fileName, sha256, sizeBytes, format, importedBy }: NewImport,
): Promise<boolean> => {
  const { rowCount } = await sql.query(
    `insert into imports (document_id, team_id, file_name, file_sha_256, file_size_bytes, format, imported_by,
                          read_count, new_count, unchanged_count, created_at, updated_at, published_at)
     values ($1::text, $2::text, $3::text, $4::text, $5::bigint, $6::text, $7::text, 0, 0, 0, clock_timestamp(), now(), now())
         on conflict (team_id, file_sha_256) do nothing`,
    [id, teamId, fileName, sha256, sizeBytes, format, importedBy],
  );
  return rowCount === 1;
};
