import type { Sql } from '../../../../../../lib/database';
import type { ObservationSource, Series } from '../../../../contracts';
import type { Rule } from '../../domain/evaluation/types';

/** A series, with how much of it there is. */
export interface SeriesFound extends Series {
  /** All that was observed before the end of the period. */
  readonly total: number;
  readonly inPeriod: number;
}

interface Asked {
  readonly rules: readonly Rule[];
  readonly from: string;
  readonly to: string;
}

/** The series that one of these rules may be about; season, methods and dates are not looked at. In a fixed order. */
export const listWatchedSeries = async (
  sql: Sql,
  { view }: Pick<ObservationSource, 'view'>,
  teamId: string,
  { rules, from, to }: Asked,
): Promise<SeriesFound[]> => {
  const { rows } = await sql.query<SeriesFound>(
    `select o.subject, o.quantity, o.variant, count(*)::int as total,
            (count(*) filter (where o.observed_at >= $6::timestamptz))::int as "inPeriod"
       from ${view} o
      where o.team_id = $1::text and o.quantity = any ($2::text[]) and o.observed_at < $7::timestamptz
        and exists (select from unnest($2::text[], $3::text[], $4::text[], $5::text[]) w (quantity, variant, scope_kind, scope_id)
                     where w.quantity = o.quantity and (w.variant is null or w.variant = o.variant)
                       and w.scope_id is not distinct from (case w.scope_kind when 'subject' then o.subject when 'group' then o.group_id end))
      group by o.subject, o.quantity, o.variant
      order by o.subject, o.quantity, o.variant`,
    [
      teamId,
      rules.map(({ quantity }) => quantity),
      rules.map(({ variant }) => variant),
      rules.map(({ scope }) => scope.kind),
      rules.map(({ scope }) => (scope.kind === 'team' ? null : scope.id)),
      from,
      to,
    ],
  );
  return rows;
};
