import type { Sql } from '../../../../../../lib/database';
import { composeFilter, type EventFilter } from '../history/event-filter';
import type { Span } from '../history/find-span-of-period';
import { wasThere, type Frozen } from './frozen';

export interface FrozenEvent {
  readonly id: string;
  readonly transaction: string;
  readonly recordedAt: string;
  readonly claimedAt: string | null;
  readonly actor: string;
  readonly kind: string;
  readonly action: string;
  readonly type: string;
  readonly key: string;
  readonly team: string | null;
  readonly reasonCode: string | null;
  readonly reason: string | null;
  readonly intent: string | null;
  readonly requestId: string | null;
  /** What an event about no row tells. */
  readonly detail: string | null;
}

interface Stroke {
  readonly span: Span;
  /** Events before this one; null for the newest. */
  readonly before: string | null;
  readonly limit: number;
}

/** The newest events that fit, of those that were there, the newest first. They are found before anything is looked up about them. */
export const listFrozenEvents = async (
  sql: Sql,
  { at, snapshot }: Frozen,
  filter: EventFilter,
  { span, before, limit }: Stroke,
): Promise<FrozenEvent[]> => {
  const { of, values } = composeFilter(filter, 6);
  const { rows } = await sql.query<FrozenEvent>(
    `select e.id::text, e.kind, e.action, e.actor, e.transaction_id::text as transaction, e.table_name as type, e.row_key as key,
            e.team_id as team, e.reason_code as "reasonCode",
            to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt",
            to_char(e.claimed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "claimedAt",
            p.detail, c.intent, c.reason, coalesce(c.request_id, e.request_id) as "requestId"
       from (select * from ledger.event l
              where l.id < $1::bigint and l.id >= $2::bigint and ${wasThere('l', '$4', '$5')} and ${of('l')}
              order by l.id desc
              limit $3::int) e
       left join lateral (select * from ledger.context k where k.id = e.context_id offset 0) c on true
       left join lateral (select * from ledger.payload k where k.event_id = e.id offset 0) p on true
      order by e.id desc`,
    [before ?? span.end, span.first, limit, snapshot, at, ...values],
  );
  return rows;
};
