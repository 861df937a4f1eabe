import type { Sql } from '../../../lib/database';
import type { OrderedImport } from '../domain/ordered-import';

/** Keeps one piece of an accepted file, counting from 1. */
export const keepOrderPart = async (sql: Sql, { teamId, importId }: OrderedImport, part: number, bytes: Buffer): Promise<void> => {
  await sql.query(`insert into luminous.import_part (team_id, import_id, part, bytes) values ($1::text, $2::text, $3::int, $4::bytea)`, [
    teamId,
    importId,
    part,
    bytes,
  ]);
};
