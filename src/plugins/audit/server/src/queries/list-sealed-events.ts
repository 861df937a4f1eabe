import type { Sql } from '../../../../../lib/database';
import type { UnsealedEvent } from '../domain/unsealed-event';
import { eventColumns, fromEvents, toEvent, type EventRow } from './event-row';

export interface SealedEvent {
  readonly index: number;
  readonly bytes: Buffer;
  /** Null once it was pruned. */
  readonly salt: Buffer | null;
  readonly isPruned: boolean;
  readonly eventId: string;
  /** Null when the event is gone. */
  readonly event: UnsealedEvent | null;
}

type Row = EventRow & {
  readonly leaf_index: string;
  readonly bytes: Buffer;
  readonly salt: Buffer | null;
  readonly is_pruned: boolean;
  readonly event_id: string;
  readonly found: string | null;
};

/** Leaves from this one on, with the events that they are about. */
export const listSealedEvents = async (sql: Sql, from: number, limit: number): Promise<SealedEvent[]> => {
  const { rows } = await sql.query<Row>({
    name: 'list-sealed-events',
    text: `
      with l as materialized (
        select leaf_index, event_id, bytes from ledger.leaf where leaf_index >= $1::bigint order by leaf_index limit $2::int)
      select l.leaf_index::text, l.bytes, l.event_id::text, s.salt, e.id::text as found, ${eventColumns},
             coalesce((select true from ledger.pruned d where d.event_id = l.event_id limit 1), false) as is_pruned
        from l
        left join ledger.salt s on s.event_id = l.event_id
        left join (${fromEvents}) on e.id = l.event_id
       order by l.leaf_index`,
    values: [from, limit],
  });
  return rows.map(({ leaf_index, bytes, salt, is_pruned: isPruned, event_id: eventId, found, ...event }) => ({
    ...{ index: Number(leaf_index), bytes, salt, isPruned, eventId },
    event: found === null ? null : toEvent(event),
  }));
};
