import type { Sql } from '../../../lib/database';
import { Mapping } from '../contracts';

/** The mapping as it was; null when there was none. */
export const removeMapping = async (sql: Sql, teamId: string, name: string): Promise<Mapping | null> => {
  const { rows } = await sql.query<{ mapping: unknown }>(
    `delete from import_mappings where team_id = $1::text and name = $2::text returning mapping::json as mapping`,
    [teamId, name],
  );
  return rows[0] === undefined ? null : Mapping.parse(rows[0].mapping);
};
