import type { Sql } from '../../../lib/database';
import type { Sight } from '../../review-policy/contracts';
import type { PackedSeries } from '../domain/thin-packed';

export interface SeriesQuery {
  readonly teamId: string;
  readonly stationId: string;
  readonly parameterCode: string;
  readonly sight: Sight;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Which rows of results r: $1 team, $2 station, $3 parameter, $4 first day or null, $5 last day or null. */
export const rowsOfSeries = (sight: Sight): string => `
  r.team_id = $1::text and r.station_id = $2::text and r.parameter_code = $3::text
  and r.sampled_at >= coalesce($4::date::timestamptz, '-infinity') and r.sampled_at < coalesce(($5::date + 1)::timestamptz, 'infinity')
  and r.is_current and not r.is_quality_control ${sight === 'released' ? `and r.review_state = 'Released'` : ''}`;

export const valuesOfSeries = ({ teamId, stationId, parameterCode, from, to }: SeriesQuery): unknown[] => [
  teamId,
  stationId,
  parameterCode,
  from ?? null,
  to ?? null,
];

export const headColumns = `
  r.method_code as method, r.method_context as "methodContext", r.panel_code as panel, r.fraction, r.speciation, r.unit`;

/** Limits in some unit; values beyond them are marked. */
export interface Limits {
  readonly unit: string;
  readonly above?: string | undefined;
  readonly below?: string | undefined;
}

/** True where the value lies beyond a limit: compared without division, hence exactly, whatever the two units. */
const isBeyond = `
  coalesce(u.dimension = t.dimension
           and (r.value * u.numerator * t.denominator > $7::numeric * t.numerator * u.denominator
                or r.value * u.numerator * t.denominator < $8::numeric * t.numerator * u.denominator), false)`;

/** A whole series in the little that thinning needs, however long it is. */
export const cutSeries = async (sql: Sql, query: SeriesQuery, limits: Limits): Promise<PackedSeries[]> => {
  const { rows } = await sql.query<PackedSeries>(
    `select ${headColumns},
            string_agg(int8send(r.id) || float8send(extract(epoch from r.sampled_at)::float8)
                         || float8send(coalesce(r.value::float8, 'NaN')) || case when ${isBeyond} then '\\x01'::bytea else '\\x00'::bytea end,
                       ''::bytea order by r.sampled_at, r.id) as points
       from results r
       left join luminous.unit u on u.code = r.unit
       left join luminous.unit t on t.code = $6::text
      where ${rowsOfSeries(query.sight)}
      group by r.method_code, r.method_context, r.panel_code, r.fraction, r.speciation, r.unit`,
    [...valuesOfSeries(query), limits.unit, limits.above ?? null, limits.below ?? null],
  );
  return rows;
};
