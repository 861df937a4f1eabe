import type { Sql } from '../../../../../lib/database';
import { apiKeyColumns, fromApiKeys, type ApiKeyRow } from './api-key-row';

/** Locked until the end of the transaction. */
export const lockApiKey = async (sql: Sql, teamId: string, id: string): Promise<ApiKeyRow | null> => {
  const { rows } = await sql.query<ApiKeyRow>(
    `select ${apiKeyColumns} from ${fromApiKeys} where k.team_id = $1::text and k.document_id = $2::text for update of k`,
    [teamId, id],
  );
  return rows[0] ?? null;
};
