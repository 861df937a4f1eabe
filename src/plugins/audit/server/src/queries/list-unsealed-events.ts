import type { Sql } from '../../../../../lib/database';
import type { UnsealedEvent } from '../domain/unsealed-event';
import { isNotOver, isUnsealedBehind } from './is-not-over';
import { eventColumns, fromEvents, toEvent, type EventRow } from './event-row';

interface Window {
  readonly sealed: string | null;
  readonly until: string;
  readonly lastEvent: string;
}

/**
 * The next events of transactions that were over in `until` and not in `sealed`, in the order of their ids. Of one chain's events that is
 * the order in which they happened, because each waited for the transaction of the one before, which was therefore over as well.
 */
export const listUnsealedEvents = async (sql: Sql, { sealed, until, lastEvent }: Window, limit: number): Promise<UnsealedEvent[]> => {
  const { rows } = await sql.query<EventRow>({
    name: 'list-unsealed-events',
    text: `
      select ${eventColumns}
        from ${fromEvents}
       where ${isNotOver('$1')} and pg_visible_in_snapshot(e.transaction_id, $2::text::pg_snapshot) and ${isUnsealedBehind('$3')}
       order by e.id
       limit $4::int`,
    values: [sealed, until, lastEvent, limit],
  });
  return rows.map(toEvent);
};

/** The same without knowing what is sealed. After a restore transactions count anew, and numbers of those from before may lie ahead. */
export const listLeftEvents = async (sql: Sql, { until, lastEvent }: Window, limit: number): Promise<UnsealedEvent[]> => {
  const { rows } = await sql.query<EventRow>({
    name: 'list-left-events',
    text: `
      select ${eventColumns}
        from ${fromEvents}
       where (pg_visible_in_snapshot(e.transaction_id, $1::text::pg_snapshot) or e.transaction_id >= pg_snapshot_xmax(pg_current_snapshot()))
         and ${isUnsealedBehind('$2')}
       order by e.id
       limit $3::int`,
    values: [until, lastEvent, limit],
  });
  return rows.map(toEvent);
};
