import type { Sql } from '../../../../../lib/database';
import type { TeamFile } from '../../../contracts';

type FileRow = Omit<TeamFile, 'createdAt'> & { readonly created_at: Date };

const columns = `document_id as id, name, content_type as "contentType", size_bytes as "sizeBytes", sha_256 as sha256, created_at`;

const toFile = ({ created_at, ...row }: FileRow): TeamFile => ({ ...row, createdAt: created_at.toISOString() });

interface NewFile {
  readonly id: string;
  readonly teamId: string;
  readonly name: string;
  readonly contentType: string;
  readonly uploaderId: string | null;
  readonly purpose: 'logo' | null;
}

/** Not seen by anybody until it is complete. */
export const insertFile = async (sql: Sql, { id, teamId, name, contentType, uploaderId, purpose }: NewFile): Promise<void> => {
  await sql.query(
    `insert into team_files (document_id, team_id, name, content_type, uploader_id, purpose, created_at, updated_at, published_at)
     values ($1::text, $2::text, $3::text, $4::text, $5::text, $6::text, now(), now(), now())`,
    [id, teamId, name, contentType, uploaderId, purpose],
  );
};

export const appendPart = async (sql: Sql, teamId: string, id: string, part: number, bytes: Buffer): Promise<void> => {
  await sql.query({
    name: 'append-file-part',
    text: 'insert into luminous.file_part (team_id, file_id, part, bytes) values ($1::text, $2::text, $3::int, $4::bytea)',
    values: [teamId, id, part, bytes],
  });
};

export const findPart = async (sql: Sql, teamId: string, id: string, part: number): Promise<Buffer | null> => {
  const { rows } = await sql.query<{ bytes: Buffer }>({
    name: 'find-file-part',
    text: 'select bytes from luminous.file_part where team_id = $1::text and file_id = $2::text and part = $3::int',
    values: [teamId, id, part],
  });
  return rows[0]?.bytes ?? null;
};

export const completeFile = async (sql: Sql, teamId: string, id: string, sizeBytes: number, sha256: string): Promise<TeamFile | null> => {
  const { rows } = await sql.query<FileRow>(
    `update team_files set size_bytes = $3::int, sha_256 = $4::text, updated_at = now()
      where team_id = $1::text and document_id = $2::text
      returning ${columns}`,
    [teamId, id, sizeBytes, sha256],
  );
  return rows[0] === undefined ? null : toFile(rows[0]);
};

export const findFile = async (sql: Sql, teamId: string, id: string): Promise<TeamFile | null> => {
  const { rows } = await sql.query<FileRow>(
    `select ${columns} from team_files where team_id = $1::text and document_id = $2::text and sha_256 is not null`,
    [teamId, id],
  );
  return rows[0] === undefined ? null : toFile(rows[0]);
};

const mostFiles = 500;

export const listFiles = async (sql: Sql, teamId: string): Promise<TeamFile[]> => {
  const { rows } = await sql.query<FileRow>(
    `select ${columns} from team_files
      where team_id = $1::text and sha_256 is not null and purpose is null
      order by created_at desc, id desc limit $2::int`,
    [teamId, mostFiles],
  );
  return rows.map(toFile);
};

/** With its bytes. */
export const removeFileRow = async (sql: Sql, teamId: string, id: string): Promise<void> => {
  await sql.query('delete from luminous.file_part where team_id = $1::text and file_id = $2::text', [teamId, id]);
  await sql.query('delete from team_files where team_id = $1::text and document_id = $2::text', [teamId, id]);
};

/** Files of which the rest never came. */
export const removeAbandoned = async (sql: Sql, teamId: string): Promise<void> => {
  await sql.query(
    `with abandoned as (
       delete from team_files where team_id = $1::text and sha_256 is null and created_at < now() - interval '1 day' returning document_id)
     delete from luminous.file_part where team_id = $1::text and file_id in (select document_id from abandoned)`,
    [teamId],
  );
};

/** Whether whoever was given a link may still come in. */
export const mayStillComeIn = async (sql: Sql, teamId: string, kind: string, id: string): Promise<boolean> => {
  const { rows } = await sql.query<{ may: boolean }>('select luminous.may_still_come_in($1::text, $2::text, $3::text) as may', [
    teamId,
    kind,
    id,
  ]);
  return rows[0]?.may === true;
};
