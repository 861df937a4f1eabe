import type { Sql } from '../../../../../../lib/database';
import { composeFilter, type EventFilter } from './event-filter';
import { findSpanOfPeriod } from './find-span-of-period';
import { afterAll, type SaveHead } from './save-head';

/**
 * The newest saves before an event, found by their circumstances, of which there is one row for each save and team: however many rows a
 * save changed, it is passed over in one step. In the order in which they began to record.
 *
 * A context is of a team, too, when its events are of none; so each save is asked whether it has an event that fits. Both are looked up by
 * the transaction alone ("offset 0"): the planner would take a team's whole past for less. No transaction runs for an hour.
 */
export const listNewestByContext = async (
  sql: Sql,
  filter: Pick<EventFilter, 'team' | 'actor' | 'from'>,
  { before, limit }: { readonly before: string | null; readonly limit: number },
): Promise<SaveHead[]> => {
  const { first } = await findSpanOfPeriod(sql, filter);
  if (first === afterAll) return [];
  const { of, values } = composeFilter(filter, 4);
  const { from: _, ...circumstances } = filter;
  const { of: fits } = composeFilter(circumstances, 4);
  const { rows } = await sql.query<SaveHead>(
    `with recursive since as materialized (
       select coalesce((select e.context_id from ledger.event e where e.id >= $3::bigint and $3::bigint > 0 order by e.id limit 1),
                       -${afterAll}) as id
     ), saves (id, transaction_id, place) as (
       select coalesce(max(c.id), ${afterAll}), coalesce(max(c.transaction_id), '0'::xid8), 0
         from ledger.event e
         join ledger.context c on c.transaction_id = e.transaction_id and ${fits('c')}
        where e.id = $1::bigint
        union all
       select found.id, found.transaction_id, s.place + 1
         from saves s
        cross join lateral (
          select c.id, c.transaction_id
            from ledger.context c
           where c.id < s.id and c.id >= (select id from since) and c.transaction_id <> s.transaction_id and ${fits('c')}
             and not exists (
               select from (select * from ledger.context k where k.transaction_id = c.transaction_id and k.id > c.id offset 0) l
                where ${fits('l')})
             and exists (
               select from (select * from ledger.event k where k.transaction_id = c.transaction_id offset 0) l where ${of('l')})
           order by c.id desc
           limit 1) found
        where s.place < $2::int
     )
     select newest.id::text as event, s.transaction_id::text as transaction
       from saves s
      cross join lateral (
        select l.id from ledger.event l where l.transaction_id = s.transaction_id and ${of('l')} order by l.id desc limit 1) newest
      where s.place > 0
      order by s.place`,
    [before ?? afterAll, limit, first, ...values],
  );
  return rows;
};
