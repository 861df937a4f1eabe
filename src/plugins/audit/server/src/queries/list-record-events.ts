import type { Sql } from '../../../../../lib/database';
import type { Image } from '../domain/rewind';
import type { UnsealedEvent } from '../domain/unsealed-event';
import { eventColumns, fromEvents, toEvent, type EventRow } from './event-row';

export interface RecordKey {
  readonly type: string;
  readonly key: string;
}

export interface RecordEvent extends UnsealedEvent {
  /** Null while it is not sealed. The salt is gone where the values are. */
  readonly sealed: { readonly index: number; readonly leaf: Buffer; readonly salt: Buffer | null } | null;
  /** The event that says that its values were pruned. */
  readonly prunedBy: string | null;
}

export interface RecordHistory {
  readonly events: readonly RecordEvent[];
  /** How the record is now. */
  readonly present: Image;
}

type Row = EventRow & {
  readonly present: Image;
  readonly index: string | null;
  readonly leaf: Buffer | null;
  readonly salt: Buffer | null;
  readonly prunedBy: string | null;
};

const toRecordEvent = ({ index, leaf, salt, prunedBy, present, ...event }: Row): RecordEvent => ({
  ...toEvent(event),
  prunedBy,
  sealed: index === null || leaf === null ? null : { index: Number(index), leaf, salt },
});

interface Wanted {
  /** Without what else happened about the record. */
  readonly changesAlone: boolean;
  readonly limit: number;
}

/**
 * One record's events in their order, and the record as of the same moment: one statement sees both. Row security decides what is seen;
 * a type that no event of a change names is no table, and its rows are never asked for.
 */
export const listRecordEvents = async (sql: Sql, { type, key }: RecordKey, { changesAlone, limit }: Wanted): Promise<RecordHistory> => {
  const { rows } = await sql.query<Row>({
    name: 'list-sealed-record-events',
    text: `
      select ${eventColumns}, l.leaf_index::text as index, l.bytes as leaf, l.salt, d.prune_event::text as "prunedBy",
             case when bool_or(e.kind = 'change') over ()
                  then (select i.image from ledger.images($1::text, array[$2::text]) i where i.row_key = $2::text) end as present
        from ${fromEvents}
        left join lateral (select * from ledger.seen_leaf s where s.event_id = e.id offset 0) l on true
        left join lateral (select p.prune_event from ledger.pruned p where p.event_id = e.id limit 1) d on true
       where e.table_name = $1::text and e.row_key = $2::text and (e.kind = 'change' or not $4::boolean)
       order by e.id
       limit $3::int`,
    values: [type, key, limit, changesAlone],
  });
  return { events: rows.map(toRecordEvent), present: rows[0]?.present ?? null };
};
