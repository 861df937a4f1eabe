import type { Sql } from '../../../../../../lib/database';
import type { EventFilter } from './event-filter';

/** Ids between which the events of a period stand, with some of its neighbours. */
export interface Span {
  readonly first: string;
  readonly end: string;
}

const everything: Span = { first: '0', end: '9223372036854775807' };

/**
 * An event's id is taken before its time is noted, in the same statement, so that their orders differ a little. No statement runs for an
 * hour.
 */
export const findSpanOfPeriod = async (sql: Sql, { from, to }: Pick<EventFilter, 'from' | 'to'>): Promise<Span> => {
  if (from === undefined && to === undefined) return everything;
  const { rows } = await sql.query<{ first: string | null; end: string | null }>({
    name: 'find-span-of-period',
    text: `
      select case when $1::text is null then 0 else ledger.first_event_since($1::text::timestamptz - interval '1 hour') end::text as first,
             case when $2::text is not null then ledger.first_event_since($2::text::timestamptz + interval '1 hour') end::text as end`,
    values: [from ?? null, to ?? null],
  });
  return { first: rows[0]?.first ?? everything.end, end: rows[0]?.end ?? everything.end };
};
