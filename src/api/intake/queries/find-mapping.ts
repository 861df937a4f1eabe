import type { Sql } from '../../../lib/database';
import { Mapping } from '../contracts';

export const findMapping = async (sql: Sql, teamId: string, name: string): Promise<Mapping | null> => {
  const { rows } = await sql.query<{ mapping: unknown }>(
    `select mapping::json as mapping from import_mappings where team_id = $1::text and name = $2::text`,
    [teamId, name],
  );
  return rows[0] === undefined ? null : Mapping.parse(rows[0].mapping);
};
