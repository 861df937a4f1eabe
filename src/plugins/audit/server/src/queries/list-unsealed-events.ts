import type { Sql } from '../../../../../lib/database';
import type { EventContext, UnsealedEvent } from '../domain/unsealed-event';

interface Window {
  readonly sealedBefore: string;
  readonly until: string;
  readonly lastEvent: string;
}

type Row = Omit<UnsealedEvent, 'context'> & EventContext & { readonly contextId: string | null };

/**
 * The next events of transactions that are over, in the order of their ids. Of one record's events that is the order in which they
 * happened: whoever changes a row waits for the one before.
 */
export const listUnsealedEvents = async (sql: Sql, { sealedBefore, until, lastEvent }: Window, limit: number): Promise<UnsealedEvent[]> => {
  const { rows } = await sql.query<Row>({
    name: 'list-unsealed-events',
    text: `
      select e.id::text, e.kind, e.action, e.actor, e.table_name as type, e.row_key as key, e.team_id as team,
             e.transaction_id::text as transaction, e.changed_fields as changed, e.reason_code as "reasonCode",
             to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt",
             to_char(e.claimed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "claimedAt",
             e.context_id::text as "contextId", c.intent, c.reason, c.request_id as "requestId", c.address,
             c.database_role as "databaseRole", p.prior, p.detail
        from ledger.event e
        left join ledger.context c on c.id = e.context_id
        left join ledger.payload p on p.event_id = e.id
       where e.id > $3::bigint and e.transaction_id >= $1::text::xid8 and e.transaction_id < $2::text::xid8
       order by e.id
       limit $4::int`,
    values: [sealedBefore, until, lastEvent, limit],
  });
  return rows.map(({ contextId, intent, reason, requestId, address, databaseRole, ...event }) => ({
    ...event,
    context: contextId === null ? null : { intent, reason, requestId, address, databaseRole },
  }));
};
