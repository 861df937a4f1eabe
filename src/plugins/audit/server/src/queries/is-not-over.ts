/**
 * That the transaction of event `e` was not over in a snapshot: it began later, or was one of those under way. Said so that an index on
 * transactions answers it.
 */
export const isNotOver = (snapshot: string): string => `
  (e.transaction_id >= pg_snapshot_xmax(${snapshot}::text::pg_snapshot)
   or e.transaction_id = any (array(select pg_snapshot_xip(${snapshot}::text::pg_snapshot))))`;

export const isUnsealed = 'not exists (select from ledger.leaf l where l.event_id = e.id)';

/** Among the events behind this one; said of the leaves as well, lest all of them are read each time. */
export const isUnsealedBehind = (lastEvent: string): string =>
  `e.id > ${lastEvent}::bigint and not exists (select from ledger.leaf l where l.event_id = e.id and l.event_id > ${lastEvent}::bigint)`;
