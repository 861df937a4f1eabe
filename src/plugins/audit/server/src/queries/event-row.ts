import type { EventContext, UnsealedEvent } from '../domain/unsealed-event';

export type EventRow = Omit<UnsealedEvent, 'context'> & EventContext & { readonly contextId: string | null };

/** Of `fromEvents`. Times are text, to the microsecond; values before are json, because Strapi has `pg` leave jsonb unread in its process. */
export const eventColumns = `
  e.id::text, e.kind, e.action, e.actor, e.table_name as type, e.row_key as key, e.team_id as team,
  e.transaction_id::text as transaction, e.changed_fields as changed, e.reason_code as "reasonCode",
  to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt",
  to_char(e.claimed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "claimedAt",
  e.context_id::text as "contextId", c.intent, c.reason, c.request_id as "requestId", c.address,
  c.database_role as "databaseRole", p.prior::json as prior, p.detail`;

export const fromEvents = `
  ledger.event e
  left join ledger.context c on c.id = e.context_id
  left join ledger.payload p on p.event_id = e.id`;

export const toEvent = ({ contextId, intent, reason, requestId, address, databaseRole, ...event }: EventRow): UnsealedEvent => ({
  ...event,
  context: contextId === null ? null : { intent, reason, requestId, address, databaseRole },
});
