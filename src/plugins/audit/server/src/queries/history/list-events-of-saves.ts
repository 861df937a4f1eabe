import type { Sql } from '../../../../../../lib/database';
import { composeFilter, type EventFilter } from './event-filter';
import { isPruned } from '../retention/is-pruned';

/** Of what is shown of a save. */
const mostEvents = 50;
/** Further ones are not counted. */
const mostCounted = 1000;

export interface SaveEvent {
  readonly id: string;
  readonly transaction: string;
  readonly count: number;
  readonly kind: string;
  readonly type: string;
  readonly key: string;
  readonly action: string;
  readonly changed: readonly string[];
  readonly reasonCode: string | null;
  readonly actor: string;
  readonly recordedAt: string;
  readonly intent: string | null;
  readonly reason: string | null;
  readonly requestId: string | null;
  readonly isPruned: boolean;
}

/** What fits of each of these transactions, the newest first, with how many there are. */
export const listEventsOfSaves = async (sql: Sql, filter: EventFilter, transactions: readonly string[]): Promise<SaveEvent[]> => {
  const { of, values } = composeFilter(filter, 2);
  const { rows } = await sql.query<SaveEvent>(
    `select e.id::text, w.id as transaction, counted.count, e.kind, e.table_name as type, e.row_key as key, e.action,
            e.changed_fields as changed, e.reason_code as "reasonCode", e.actor,
            to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt",
            c.intent, c.reason, c.request_id as "requestId",
            ${isPruned} as "isPruned"
       from unnest($1::text[]) with ordinality w (id, place)
      cross join lateral (
        select count(*)::int as count
          from (select from ledger.event l where l.transaction_id = w.id::xid8 and ${of('l')} limit ${String(mostCounted)}) fitting) counted
      cross join lateral (
        select * from ledger.event l
         where l.transaction_id = w.id::xid8 and ${of('l')}
         order by l.id desc
         limit ${String(mostEvents)}) e
       left join lateral (select * from ledger.seen_circumstances s where s.event_id = e.id offset 0) c on true
      order by w.place, e.id desc`,
    [transactions, ...values],
  );
  return rows;
};
