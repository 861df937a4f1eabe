import type { Sql } from '../../../lib/database';
import { OrderedImport } from '../domain/ordered-import';

export const findOrder = async (sql: Sql, teamId: string, importId: string): Promise<OrderedImport | null> => {
  const { rows } = await sql.query<{ request: unknown }>(
    `select request from luminous.import_order where team_id = $1::text and import_id = $2::text`,
    [teamId, importId],
  );
  return rows[0] === undefined ? null : OrderedImport.parse(rows[0].request);
};
