import type { Sql } from '../../../../../lib/database';
import type { UnsealedEvent } from '../domain/unsealed-event';
import { eventColumns, fromEvents, toEvent, type EventRow } from './event-row';

interface Window {
  readonly sealedBefore: string;
  readonly until: string;
  readonly lastEvent: string;
}

/**
 * The next events of transactions that are over, in the order of their ids. Of one record's events that is the order in which they
 * happened: whoever changes a row waits for the one before. Sealed ones are met again only after a restore, when transactions count anew.
 */
export const listUnsealedEvents = async (sql: Sql, { sealedBefore, until, lastEvent }: Window, limit: number): Promise<UnsealedEvent[]> => {
  const { rows } = await sql.query<EventRow>({
    name: 'list-unsealed-events',
    text: `
      select ${eventColumns}
        from ${fromEvents}
       where e.id > $3::bigint and e.transaction_id >= $1::text::xid8 and e.transaction_id < $2::text::xid8
         and not exists (select from ledger.leaf l where l.event_id = e.id)
       order by e.id
       limit $4::int`,
    values: [sealedBefore, until, lastEvent, limit],
  });
  return rows.map(toEvent);
};
