import type { Sql } from '../../../lib/database';
import type { OrderedImport } from '../domain/ordered-import';

/** Keeps what was asked for until its outcome is known, and tells since when. */
export const placeOrder = async (sql: Sql, order: OrderedImport): Promise<Date> => {
  const { rows } = await sql.query<{ accepted_at: Date }>(
    `insert into luminous.import_order (team_id, import_id, request) values ($1::text, $2::text, $3::json) returning accepted_at`,
    [order.teamId, order.importId, JSON.stringify(order)],
  );
  const [placed] = rows;
  if (placed === undefined) throw new Error('The order was not placed.');
  return placed.accepted_at;
};
