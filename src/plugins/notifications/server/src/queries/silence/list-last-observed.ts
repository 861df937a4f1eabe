import type { Sql } from '../../../../../../lib/database';
import type { ObservationSource } from '../../../../contracts';

/** When something was last observed that a threshold watches, by subject. */
export interface LastObserved {
  readonly threshold: string;
  readonly subject: string;
  readonly subjectName: string;
  readonly quantity: string;
  readonly days: number;
  readonly seasonFrom: string | null;
  readonly seasonTo: string | null;
  readonly at: string;
}

/**
 * Of the thresholds in force that mind silence: what may be silent, or was. Looked at is what was observed since then or shortly before: what had
 * stopped earlier did not stop while anybody minded. The view's name is the domain's own word, never a caller's.
 */
export const listLastObserved = async (
  sql: Sql,
  { view }: Pick<ObservationSource, 'view'>,
  teamId: string,
  now: string,
): Promise<LastObserved[]> => {
  const { rows } = await sql.query<LastObserved>(
    `with minding as (
       select t.threshold_id, t.quantity, t.variant, t.scope_kind, t.scope_id, t.methods, t.silent_after_days as days, t.season_from, t.season_to,
              greatest(t.effective_from, (select min(v.confirmed_at) from thresholds v where v.team_id = t.team_id and v.threshold_id = t.threshold_id))
                - make_interval(days => t.silent_after_days) as after
         from thresholds t
        where t.team_id = $1::text and t.is_current and t.silent_after_days is not null and t.confirmed_at is not null
          and coalesce(t.effective_from <= $2::timestamptz, true) and coalesce(t.effective_to > $2::timestamptz, true)
          and coalesce(t.ended_at > $2::timestamptz, true))
     select m.threshold_id as threshold, o.subject, max(o.subject_name) as "subjectName", m.quantity, m.days,
            m.season_from as "seasonFrom", m.season_to as "seasonTo",
            to_char(max(o.observed_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
       from minding m
       join ${view} o on o.team_id = $1::text and o.quantity = m.quantity and o.observed_at > m.after and o.observed_at <= $2::timestamptz
                         and (m.variant is null or o.variant = m.variant) and (m.methods = '[]' or m.methods @> to_jsonb(o.method))
                         and m.scope_id is not distinct from (case m.scope_kind when 'subject' then o.subject when 'group' then o.group_id end)
      group by m.threshold_id, o.subject, m.quantity, m.days, m.season_from, m.season_to
     having max(o.observed_at) <= $2::timestamptz - make_interval(days => m.days)
         or exists (select from luminous.silence s
                     where s.team_id = $1::text and s.threshold_id = m.threshold_id and s.subject_id = o.subject)`,
    [teamId, now],
  );
  return rows;
};
