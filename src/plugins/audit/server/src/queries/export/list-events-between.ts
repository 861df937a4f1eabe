import type { Sql } from '../../../../../../lib/database';
import type { RecordEvent } from '../../domain/history/version';
import type { Values } from '../../domain/unsealed-event';
import { endsPruned, isPruned } from '../retention/is-pruned';

/** The events of a record from one on, up to before another. */
export interface Between {
  readonly key: string;
  readonly from: string;
  /** Null for up to now. */
  readonly before: string | null;
}

export interface Found {
  readonly key: string;
  /** How the record is now, seen at the same moment as the events; null when it is not there, or when that was not asked. */
  readonly image: string | null;
  /** The newest first; as many as were asked for when there may be more. */
  readonly events: readonly RecordEvent[];
}

type Row = { readonly key: string; readonly image: string | null } & (
  (Omit<RecordEvent, 'prior'> & { readonly prior: string | null }) | { readonly id: null }
);

const afterAll = '9223372036854775807';

const toEvents = (row: Row): RecordEvent[] => {
  if (row.id === null) return [];
  const { key: _, image: __, prior, ...event } = row;
  return [{ ...event, prior: prior === null ? null : (JSON.parse(prior) as Values) }];
};

const group = (rows: readonly Row[]): Found[] => {
  const byKey = new Map<string, { key: string; image: string | null; events: RecordEvent[] }>();
  for (const row of rows) {
    const { key, image } = row;
    const found = byKey.get(key) ?? { key, image, events: [] };
    found.events.push(...toEvents(row));
    byKey.set(key, found);
  }
  return [...byKey.values()];
};

/**
 * What is needed to go back behind these events of records of one kind: what was done to each since, and, where that reaches up to now, how
 * it is now. One statement sees both. A table that is gone has no function for its rows any more.
 */
export const listEventsBetween = async (sql: Sql, type: string, asked: readonly Between[], limit: number): Promise<Found[]> => {
  const { rows } = await sql.query<Row>({
    name: 'list-events-between',
    text: `
      with present as materialized (
        select i.row_key, i.image from ledger.images($1::text, $5::text[]) i
         where to_regprocedure(format('ledger.%I(text[])', 'image_of_' || $1::text)) is not null)
      select a.key, n.image, l.*
        from unnest($2::text[], $3::bigint[], $4::bigint[]) with ordinality a (key, first, before, place)
        left join present n on n.row_key = a.key
        left join lateral (
          select e.id::text, e.action, e.actor, e.transaction_id::text as transaction,
                 to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt",
                 e.changed_fields as changed, e.reason_code as "reasonCode", e.context_id is not null as "hasValues", p.prior::text,
                 null as intent, null as reason, null as "requestId",
                 ${isPruned} as "isPruned",
                 ${endsPruned} as "endsPruned"
            from (select * from ledger.event k
                   where k.table_name = $1::text and k.row_key = a.key and k.kind = 'change' and k.id >= a.first and k.id < a.before
                   order by k.id desc
                   limit $6::int) e
            left join ledger.payload p on p.event_id = e.id) l on true
       order by a.place, l.id::bigint desc`,
    values: [
      type,
      asked.map(({ key }) => key),
      asked.map(({ from }) => from),
      asked.map(({ before }) => before ?? afterAll),
      asked.flatMap(({ key, before }) => (before === null ? [key] : [])),
      limit,
    ],
  });
  return group(rows);
};
