import type { Sql } from '../../../../../../lib/database';

export interface Pruning {
  /** The event of the log that tells of it. */
  readonly event: string;
  /** What it tells, as canonical JSON; null when there is no such event. */
  readonly detail: string | null;
  /** Of how many events the values are noted as gone, and the digest of their ids. */
  readonly count: string;
  readonly digest: string;
  /** How many of them were not past the period that it names. */
  readonly early: string;
}

/** Every pruning that the log tells of, and every one that is noted although it does not, with what is noted of it. */
export const listPrunings = async (sql: Sql): Promise<Pruning[]> => {
  const { rows } = await sql.query<Pruning>({
    name: 'list-prunings',
    text: `
      with told as (
        select e.id, e.recorded_at, p.detail, make_interval(years => substring(p.detail from '"years":"(\\d{1,3})"')::int) as kept_for
          from ledger.event e left join ledger.payload p on p.event_id = e.id
         where e.kind = 'ledger' and e.action = 'prune' and e.table_name = ''
      )
      select coalesce(t.id, d.prune_event)::text as event, t.detail, count(d.event_id)::text as count,
             encode(sha256(convert_to(coalesce(string_agg(d.event_id::text, ',' order by d.event_id), ''), 'UTF8')), 'hex') as digest,
             count(*) filter (where x.recorded_at >= t.recorded_at - t.kept_for)::text as early
        from told t
        full join ledger.pruned d on d.prune_event = t.id
        left join ledger.event x on x.id = d.ended_by
       group by 1, 2
       order by min(coalesce(t.id, d.prune_event))`,
  });
  return rows;
};

/** Holds that the log tells of and that are not in force as it tells: by the events that placed them. */
export const listLostHolds = async (sql: Sql): Promise<string[]> => {
  const { rows } = await sql.query<{ event: string }>({
    name: 'list-lost-holds',
    text: `
      with told as (
        select e.id, e.action, e.team_id, e.table_name, e.row_key, substring(p.detail from '^\\{"hold":"(\\d{1,18})"')::bigint as hold
          from ledger.event e left join ledger.payload p on p.event_id = e.id
         where e.kind = 'ledger' and e.action in ('hold-placed', 'hold-lifted')
      )
      select t.id::text as event
        from told t
       where t.action = 'hold-placed'
         and not exists (
           select from ledger.hold h
            where h.id = t.hold and h.team_id is not distinct from t.team_id and coalesce(h.type, '') = t.table_name
              and coalesce(h.key, '') = t.row_key
              and (h.lifted_at is null or exists (select from told l where l.action = 'hold-lifted' and l.hold = h.id)))
       order by t.id`,
  });
  return rows.map(({ event }) => event);
};
