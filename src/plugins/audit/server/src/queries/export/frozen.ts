import type { Sql } from '../../../../../../lib/database';

/** What there was at a moment, so that it can be read piece by piece without holding a transaction open. */
export interface Frozen {
  readonly at: string;
  /** Which transactions were over then, in the words of Postgres. */
  readonly snapshot: string;
  /** The latest signed size of the log; 0 before the first. */
  readonly signedSize: string;
}

export const freezeLedger = async (sql: Sql): Promise<Frozen> => {
  const { rows } = await sql.query<Frozen>({
    name: 'freeze-ledger',
    text: `
      select to_char(statement_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
             pg_current_snapshot()::text as snapshot,
             (select coalesce(max(c.size), 0)::text from ledger.checkpoint c) as "signedSize"`,
  });
  const [frozen] = rows;
  if (frozen === undefined) throw new Error('The ledger does not say what there is.');
  return frozen;
};

/**
 * Whether an event was there. In a database that was restored from a dump transactions count anew, so that older events belong to ones that
 * are yet to come; but a transaction that began since has noted a later time.
 */
export const wasThere = (event: string, snapshot: string, at: string): string =>
  `(pg_visible_in_snapshot(${event}.transaction_id, ${snapshot}::text::pg_snapshot)
     or (${event}.transaction_id >= pg_snapshot_xmax(${snapshot}::text::pg_snapshot) and ${event}.recorded_at < ${at}::text::timestamptz))`;
