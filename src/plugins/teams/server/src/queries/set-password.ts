import type { Sql } from '../../../../../lib/database';

export const setPassword = async (sql: Sql, personId: string, passwordHash: string): Promise<void> => {
  await sql.query('update up_users set password = $2::text, updated_at = now() where document_id = $1::text', [personId, passwordHash]);
};
