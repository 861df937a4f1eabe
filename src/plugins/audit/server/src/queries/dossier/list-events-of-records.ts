import type { Sql } from '../../../../../../lib/database';
import type { SaveEvent } from '../history/list-events-of-saves';
import type { RecordKey } from '../list-record-events';
import { isPruned } from '../retention/is-pruned';

/** Of what is shown of a save. */
const mostEvents = 50;

interface Asked {
  /** Left out for every kind. */
  readonly kind?: string | undefined;
  /** Saves whose newest event is older than this one; null for the newest saves. */
  readonly before: string | null;
  /** Saves. */
  readonly limit: number;
}

const afterAll = '9223372036854775807';

/**
 * What the newest saves before an event did to these records, the newest first. All their events are looked up, record by record: only so
 * it is known which is a save's newest, and few records have many.
 */
export const listEventsOfRecords = async (
  sql: Sql,
  records: readonly RecordKey[],
  { kind, before, limit }: Asked,
): Promise<SaveEvent[]> => {
  const { rows } = await sql.query<SaveEvent>({
    name: 'list-events-of-records',
    text: `
      with touched as materialized (
        select e.id, e.transaction_id
          from unnest($1::text[], $2::text[]) r (type, key)
         cross join lateral (
           select l.id, l.transaction_id
             from ledger.event l
            where l.table_name = r.type and l.row_key = r.key and ($3::text is null or l.kind = $3::text)
           offset 0) e
      ), page as materialized (
        select t.transaction_id, max(t.id) as newest, count(*)::int as count
          from touched t
         group by t.transaction_id
        having max(t.id) < $4::bigint
         order by newest desc
         limit $5::int
      ), shown as materialized (
        select t.id, p.newest, p.count, row_number() over (partition by t.transaction_id order by t.id desc) as place
          from touched t join page p on p.transaction_id = t.transaction_id
      )
      select e.id::text, e.transaction_id::text as transaction, s.count, e.kind, e.table_name as type, e.row_key as key, e.action,
             e.changed_fields as changed, e.reason_code as "reasonCode", e.actor,
             to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt",
             c.intent, c.reason, c.request_id as "requestId", ${isPruned} as "isPruned"
        from (select * from shown where place <= ${String(mostEvents)} order by newest desc, id desc) s
       cross join lateral (select * from ledger.event l where l.id = s.id offset 0) e
        left join lateral (select * from ledger.seen_circumstances s where s.event_id = e.id offset 0) c on true
       order by s.newest desc, e.id desc`,
    values: [records.map(({ type }) => type), records.map(({ key }) => key), kind ?? null, before ?? afterAll, limit],
  });
  return rows;
};
