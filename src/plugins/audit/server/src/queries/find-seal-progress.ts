import type { Sql } from '../../../../../lib/database';
import { isNotOver, isUnsealed } from './is-not-over';

export interface SealProgress {
  /** All events of transactions that were over in this snapshot are sealed; null when that is not known. */
  readonly sealed: string | null;
  /** Of transactions that were over in this one, the events up to `lastEvent` are sealed too; null when none are left. */
  readonly until: string | null;
  readonly lastEvent: string;
  readonly size: number;
  /** The snapshot in which this was read. */
  readonly now: string;
  readonly isAhead: boolean;
}

/** How far the sealer is. Ahead of the database it can only be when the database was restored from an older or another one. */
export const findSealProgress = async (sql: Sql): Promise<SealProgress> => {
  const { rows } = await sql.query<Omit<SealProgress, 'size'> & { size: string }>(`
    select p.sealed::text, p.until::text, p.last_event::text as "lastEvent", p.size::text, pg_current_snapshot()::text as now,
           coalesce(pg_snapshot_xmax(coalesce(p.until, p.sealed)) > pg_snapshot_xmax(pg_current_snapshot()), false) as "isAhead"
      from ledger.seal_progress p`);
  const [row] = rows;
  if (row === undefined) throw new Error('The ledger does not say how far it is sealed.');
  return { ...row, size: Number(row.size) };
};

/** The first event of transactions that were not over in this snapshot, which may be over now; null when there is none. */
export const findFirstUnsealed = async (sql: Sql, sealed: string | null): Promise<string | null> => {
  const { rows } =
    sealed === null
      ? await sql.query<{ id: string | null }>(`select min(e.id)::text as id from ledger.event e where ${isUnsealed}`)
      : await sql.query<{ id: string | null }>(
          `select min(e.id)::text as id from ledger.event e
            where ${isNotOver('$1')} and e.transaction_id < pg_snapshot_xmax(pg_current_snapshot())`,
          [sealed],
        );
  return rows[0]?.id ?? null;
};
