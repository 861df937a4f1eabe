import type { Sql } from '../../../../../lib/database';
import type { Chain, Step } from '../domain/unsealed-event';

/** A chain of a record with the ids of its first and last event among those that are about to be sealed. */
export interface Span {
  readonly type: string;
  readonly key: string;
  readonly chain: Chain;
  readonly first: string;
  readonly last: string;
}

const columnsOf = (spans: readonly Span[]) => [
  spans.map(({ type }) => type),
  spans.map(({ key }) => key),
  spans.map(({ chain }) => chain === 'changes'),
];

interface PreviousLeaf {
  /** Null for a chain's first event. */
  readonly bytes: Buffer | null;
  /** There is an event before, and it has no leaf. */
  readonly isMissing: boolean;
}

/** The leaf of the event before each span, in the order of the spans. */
export const listPreviousLeaves = async (sql: Sql, spans: readonly Span[]): Promise<PreviousLeaf[]> => {
  const { rows } = await sql.query<PreviousLeaf>({
    name: 'list-previous-leaves',
    text: `
      select l.bytes, before.id is not null and l.event_id is null as "isMissing"
        from unnest($1::text[], $2::text[], $3::boolean[], $4::bigint[]) with ordinality s (type, key, is_change, first, place)
        left join lateral (
          select e.id from ledger.event e
           where e.table_name = s.type and e.row_key = s.key and (e.kind = 'change') = s.is_change and e.id < s.first
           order by e.id desc
           limit 1) before on true
        left join ledger.leaf l on l.event_id = before.id
       order by s.place`,
    values: [...columnsOf(spans), spans.map(({ first }) => first)],
  });
  return rows;
};

/** What has changed since in each record whose changes these are, in its order, by the place of its span. */
export const listLaterSteps = async (sql: Sql, spans: readonly Span[]): Promise<ReadonlyMap<number, readonly Step[]>> => {
  const { rows } = await sql.query<{ place: string; steps: Step[] }>({
    name: 'list-later-steps',
    text: `
      select s.place::text, json_agg(json_build_object('id', e.id::text, 'action', e.action, 'prior', p.prior) order by e.id) as steps
        from unnest($1::text[], $2::text[], $3::boolean[], $4::bigint[]) with ordinality s (type, key, is_change, last, place)
        join ledger.event e on e.table_name = s.type and e.row_key = s.key and e.id > s.last and e.kind = 'change' and s.is_change
        left join ledger.payload p on p.event_id = e.id
       group by s.place`,
    values: [...columnsOf(spans), spans.map(({ last }) => last)],
  });
  return new Map(rows.map(({ place, steps }) => [Number(place) - 1, steps]));
};
