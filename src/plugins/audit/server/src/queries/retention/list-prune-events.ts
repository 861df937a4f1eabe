import type { Sql } from '../../../../../../lib/database';
import type { UnsealedEvent } from '../../domain/unsealed-event';
import { eventColumns, fromEvents, toEvent, type EventRow } from '../event-row';

interface PruneEvent {
  readonly event: UnsealedEvent;
  /** Null while it is not sealed. */
  readonly sealed: { readonly index: number; readonly leaf: Buffer; readonly salt: Buffer } | null;
  readonly eventIds: readonly string[];
}

type Row = EventRow & {
  readonly index: string | null;
  readonly leaf: Buffer | null;
  readonly salt: Buffer | null;
  readonly eventIds: readonly string[];
};

/** Events that say what was pruned, in their order, with the events whose values went. */
export const listPruneEvents = async (sql: Sql, ids: readonly string[]): Promise<PruneEvent[]> => {
  const { rows } = await sql.query<Row>({
    name: 'list-prune-events',
    text: `
      select ${eventColumns}, l.leaf_index::text as index, l.bytes as leaf, l.salt,
             array(select d.event_id::text from ledger.pruned d where d.prune_event = e.id order by d.event_id) as "eventIds"
        from ${fromEvents}
        left join ledger.seen_leaf l on l.event_id = e.id
       where e.id = any ($1::bigint[])
       order by e.id`,
    values: [ids],
  });
  return rows.map(({ index, leaf, salt, eventIds, ...event }) => ({
    event: toEvent(event),
    sealed: index === null || leaf === null || salt === null ? null : { index: Number(index), leaf, salt },
    eventIds,
  }));
};
