import type { Sql } from '../../../lib/database';
import { Mapping } from '../contracts';

export const listMappings = async (sql: Sql, teamId: string): Promise<{ name: string; mapping: Mapping }[]> => {
  const { rows } = await sql.query<{ name: string; mapping: unknown }>(
    `select name, mapping::json as mapping from import_mappings where team_id = $1::text order by name limit 1000`,
    [teamId],
  );
  return rows.map(({ name, mapping }) => ({ name, mapping: Mapping.parse(mapping) }));
};
