import type { Sql } from '../../../lib/database';

/** One piece of an accepted file, counting from 1; null behind the last. */
export const findOrderPart = async (sql: Sql, teamId: string, importId: string, part: number): Promise<Buffer | null> => {
  const { rows } = await sql.query<{ bytes: Buffer }>(
    `select bytes from luminous.import_part where team_id = $1::text and import_id = $2::text and part = $3::int`,
    [teamId, importId, part],
  );
  return rows[0]?.bytes ?? null;
};
