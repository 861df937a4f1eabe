import type { Sql } from '../../../../../lib/database';

export interface SealProgress {
  /** All events of transactions before this one are sealed. */
  readonly sealedBefore: string;
  /** Of transactions before this one, the events up to `lastEvent` are sealed. */
  readonly until: string;
  readonly lastEvent: string;
  readonly size: number;
  /** The oldest transaction that is still under way. */
  readonly oldestRunning: string;
  readonly isAhead: boolean;
}

/** How far the sealer is. Ahead of the database it can only be when the database was restored from an older or another one. */
export const findSealProgress = async (sql: Sql): Promise<SealProgress> => {
  const { rows } = await sql.query<Omit<SealProgress, 'size'> & { size: string }>(`
    select p.sealed_before::text as "sealedBefore", p.until::text, p.last_event::text as "lastEvent", p.size::text,
           pg_snapshot_xmin(pg_current_snapshot())::text as "oldestRunning",
           greatest(p.sealed_before, p.until) > pg_snapshot_xmin(pg_current_snapshot()) as "isAhead"
      from ledger.seal_progress p`);
  const [row] = rows;
  if (row === undefined) throw new Error('The ledger does not say how far it is sealed.');
  return { ...row, size: Number(row.size) };
};

/** The first event of transactions that are over and not sealed; null when there is none. */
export const findFirstUnsealed = async (sql: Sql, from: string, until: string): Promise<string | null> => {
  const { rows } = await sql.query<{ id: string | null }>(
    `select min(id)::text as id from ledger.event where transaction_id >= $1::text::xid8 and transaction_id < $2::text::xid8`,
    [from, until],
  );
  return rows[0]?.id ?? null;
};
