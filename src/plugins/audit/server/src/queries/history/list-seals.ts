import type { Sql } from '../../../../../../lib/database';
import type { Seal } from '../../../../contracts';

/** Where events stand in the log, by event; those that wait to be sealed are left out. */
export const listSeals = async (sql: Sql, eventIds: readonly string[]): Promise<ReadonlyMap<string, Seal>> => {
  const { rows } = await sql.query<Seal & { readonly event: string }>({
    name: 'list-seals',
    text: `
      select l.event_id::text as event, l.leaf_index::text as "leafIndex",
             (select c.size::text from ledger.checkpoint c where c.size > l.leaf_index order by c.size limit 1) as "checkpointSize"
        from ledger.seen_leaf l
       where l.event_id = any ($1::bigint[])`,
    values: [eventIds],
  });
  return new Map(rows.map(({ event, ...seal }) => [event, seal]));
};
