import type { Sql } from '../../../../../../lib/database';
import { composeFilter, type EventFilter } from './event-filter';
import { findSpanOfPeriod } from './find-span-of-period';
import { afterAll, type SaveHead } from './save-head';

/**
 * The newest saves before an event, each known by its newest event that fits. Goes from save to save: events of the one just found are
 * passed over at sight, and of others each is looked up once, by its transaction alone ("offset 0"): the planner would take a team's whole
 * past for less.
 */
export const listNewestOfSaves = async (
  sql: Sql,
  filter: EventFilter,
  { before, limit }: { readonly before: string | null; readonly limit: number },
): Promise<SaveHead[]> => {
  const { first, end } = await findSpanOfPeriod(sql, filter);
  const { of, values } = composeFilter(filter, 5);
  const { rows } = await sql.query<SaveHead>(
    `with recursive saves (id, transaction_id, place) as (
       select $1::bigint, coalesce((select e.transaction_id from ledger.event e where e.id = $1::bigint), '0'::xid8), 0
        union all
       select found.id, found.transaction_id, s.place + 1
         from saves s
        cross join lateral (
          select e.id, e.transaction_id
            from ledger.event e
           where e.id < least(s.id, $4::bigint) and e.id >= $3::bigint and e.transaction_id <> s.transaction_id and ${of('e')}
             and not exists (
               select from (select * from ledger.event k where k.transaction_id = e.transaction_id and k.id > e.id offset 0) l
                where ${of('l')})
           order by e.id desc
           limit 1) found
        where s.place < $2::int
     )
     select id::text as event, transaction_id::text as transaction from saves where place > 0 order by place`,
    [before ?? afterAll, limit, first, end, ...values],
  );
  return rows;
};
