import type { Sql } from '../../../../../../lib/database';
import type { RecordEvent } from '../../domain/history/version';
import type { Values } from '../../domain/unsealed-event';
import { endsPruned, isPruned } from '../retention/is-pruned';

interface Span {
  readonly type: string;
  readonly key: string;
  /** Events before this one; null for the newest. */
  readonly before: string | null;
  readonly limit: number;
}

interface Found {
  readonly events: RecordEvent[];
  /** How the record is now, seen at the same moment as the events; null when it is not there. */
  readonly image: string | null;
}

type Row = Omit<RecordEvent, 'prior'> & { readonly prior: string | null; readonly image: string | null };

const afterAll = '9223372036854775807';

/**
 * The changes of one record, the newest first, and the record itself in the same statement: a save in between would be undone twice.
 * A table that is gone has no function for its rows any more.
 */
export const listRecordEvents = async (sql: Sql, { type, key, before, limit }: Span): Promise<Found> => {
  const { rows } = await sql.query<Row>({
    name: 'list-record-events',
    text: `
      select e.id::text, e.action, e.actor, e.transaction_id::text as transaction,
             to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt",
             e.changed_fields as changed, e.reason_code as "reasonCode", e.context_id is not null as "hasValues", p.prior::text,
             c.intent, c.reason, c.request_id as "requestId",
             ${isPruned} as "isPruned",
             ${endsPruned} as "endsPruned",
             case when $3::bigint = ${afterAll} and to_regprocedure(format('ledger.%I(text[])', 'image_of_' || $1::text)) is not null
                  then (select i.image from ledger.images($1::text, array[$2::text]) i where i.row_key = $2::text) end as image
        from ledger.event e
        left join lateral (select * from ledger.seen_circumstances s where s.event_id = e.id offset 0) c on true
        left join ledger.payload p on p.event_id = e.id
       where e.table_name = $1::text and e.row_key = $2::text and e.kind = 'change' and e.id < $3::bigint
       order by e.id desc
       limit $4::int`,
    values: [type, key, before ?? afterAll, limit],
  });
  return {
    image: rows[0]?.image ?? null,
    events: rows.map(({ image: _, prior, ...event }) => ({ ...event, prior: prior === null ? null : (JSON.parse(prior) as Values) })),
  };
};
