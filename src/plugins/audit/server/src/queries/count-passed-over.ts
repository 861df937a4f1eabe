import type { Sql } from '../../../../../lib/database';

/** Events of transactions that are sealed, without a leaf: there must be none. */
export const countPassedOver = async (sql: Sql): Promise<number> => {
  const { rows } = await sql.query<{ count: string }>(`
    select count(*)::text as count
      from ledger.event e
     where pg_visible_in_snapshot(e.transaction_id, (select sealed from ledger.seal_progress))
       and not exists (select from ledger.leaf l where l.event_id = e.id)`);
  return Number(rows[0]?.count ?? 0);
};
