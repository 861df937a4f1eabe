import type { Sql } from '../../../../../lib/database';

interface MadeFile {
  readonly name: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly pageCount: number;
}

const forget = async (sql: Sql, teamId: string, id: string): Promise<void> => {
  await sql.query('delete from luminous.report_work where team_id = $1::text and report_id = $2::text', [teamId, id]);
};

/** False when somebody else has finished it. */
export const markReady = async (sql: Sql, teamId: string, id: string, file: MadeFile): Promise<boolean> => {
  const { rowCount } = await sql.query(
    `update reports
        set state = 'ready', finished_at = now(), updated_at = now(), file_name = $3::text, size_bytes = $4::int, file_sha_256 = $5::text,
            page_count = $6::int
      where team_id = $1::text and document_id = $2::text and state = 'making'`,
    [teamId, id, file.name, file.sizeBytes, file.sha256, file.pageCount],
  );
  await forget(sql, teamId, id);
  return rowCount === 1;
};

/** False when it is over. */
export const markFailed = async (sql: Sql, teamId: string, id: string, fault: string): Promise<boolean> => {
  const { rowCount } = await sql.query(
    `update reports set state = 'failed', finished_at = now(), updated_at = now(), fault = $3::text
      where team_id = $1::text and document_id = $2::text and state in ('queued', 'making')`,
    [teamId, id, fault],
  );
  await forget(sql, teamId, id);
  return rowCount === 1;
};
