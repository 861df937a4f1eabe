import type { Sql } from '../../../../../lib/database';
import { apiKeyColumns, fromApiKeys, type ApiKeyRow } from './api-key-row';

export const listApiKeys = async (sql: Sql, teamId: string): Promise<ApiKeyRow[]> => {
  const { rows } = await sql.query<ApiKeyRow>(
    `select ${apiKeyColumns} from ${fromApiKeys} where k.team_id = $1::text order by k.created_at desc, k.id desc`,
    [teamId],
  );
  return rows;
};
