import type { Sql } from '../../../../../../lib/database';
import type { RetentionYears } from '../../../../../../lib/settings';
import { retentionClasses, type RetentionClass } from '../../../../contracts';

export interface ClassState {
  readonly name: RetentionClass;
  readonly leastYears: number;
  readonly types: string[];
  readonly dueCount: number;
  readonly heldCount: number;
  readonly isCountWhole: boolean;
  readonly prunedCount: number;
  readonly prunedAt: Date | null;
  readonly ranAt: Date | null;
}

/** So many events of the log are looked through to count what is due: this answers a page. */
const mostLookedThrough = 10_000;

/** How each class stands: what is due, what was pruned. Only for actors who see all teams. */
export const listClassStates = async (sql: Sql, years: RetentionYears): Promise<ClassState[]> => {
  const { rows } = await sql.query<ClassState>({
    name: 'list-class-states',
    text: `
      with told as (
        select substring(p.detail from '"class":"([a-z-]+)"') as class, max(e.recorded_at) as at,
               sum(substring(p.detail from '"count":"(\\d{1,9})"')::int) as total
          from ledger.event e join ledger.payload p on p.event_id = e.id
         where e.kind = 'ledger' and e.action = 'prune' and e.table_name = ''
         group by 1
      )
      select w.name, f.years as "leastYears", d.due::int as "dueCount", d.held::int as "heldCount", d.is_all as "isCountWhole",
             coalesce(t.total, 0)::int as "prunedCount", t.at as "prunedAt", p.ran_at as "ranAt",
             array(select r.type from ledger.retention_rule r where r.class = w.name and r.type <> '' order by r.type) as types
        from unnest($1::text[], $2::int[]) with ordinality w (name, years, place)
        join ledger.retention_floor f on f.class = w.name
        join ledger.prune_progress p on p.class = w.name
       cross join lateral ledger.count_due(w.name, w.years, $3::int) d
        left join told t on t.class = w.name
       order by w.place`,
    values: [retentionClasses, retentionClasses.map((name) => years[name]), mostLookedThrough],
  });
  return rows;
};
