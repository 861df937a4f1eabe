import type { Sql } from '../../../lib/database';
import type { Factor } from '../../../lib/units';
import type { ResultSummary, Statistic } from '../contracts';
import { composeConditions, type ResultsOfTeam } from './result-conditions';

interface Asked extends ResultsOfTeam {
  /** The unit of the answer, and how many of it one of each other unit is. */
  readonly unit: string | null;
  readonly factors: readonly Factor[];
}

interface Bounds {
  readonly at_least: string;
  readonly at_most: string;
}

interface SummaryRow extends Omit<ResultSummary, 'minimum' | 'median' | 'maximum' | 'firstAt' | 'lastAt'> {
  readonly first_at: Date;
  readonly last_at: Date;
  readonly minimum: Bounds | null;
  readonly median: Bounds | null;
  readonly maximum: Bounds | null;
}

/** What each result allows its amount to be. A condition that says nothing about the amount has no bounds. */
const lowest = `
  case when r.value is not null then r.value
       when r.detection_condition = 'Above Detection/Quantification Limit' then coalesce(r.detection_limit, '-Infinity')
       when r.detection_condition not in ('Not Reported', 'Unable to Measure') then '-Infinity' end`;
const highest = `
  case when r.value is not null then r.value
       when r.detection_condition = 'Above Detection/Quantification Limit' then 'Infinity'
       when r.detection_condition not in ('Not Reported', 'Unable to Measure') then coalesce(r.detection_limit, 'Infinity') end`;

/** Of an even number of amounts, half the sum of the two in the middle. */
const medianOf = (amounts: string): string => `(${amounts}[(n + 1) / 2] + ${amounts}[n / 2 + 1]) * 0.5`;

const bounds = (atLeast: string, atMost: string): string =>
  `case when n > 0 then json_build_object('at_least', trim_scale(${atLeast})::text, 'at_most', trim_scale(${atMost})::text) end`;

const finite = (amount: string): string | null => (/infinity/i.test(amount) ? null : amount);

const toStatistic = (found: Bounds | null): Statistic => {
  const atLeast = found === null ? null : finite(found.at_least);
  const atMost = found === null ? null : finite(found.at_most);
  return { exact: atLeast !== null && atLeast === atMost ? atLeast : null, atLeast, atMost };
};

const toSummary = ({ first_at, last_at, minimum, median, maximum, ...row }: SummaryRow): ResultSummary => ({
  ...row,
  firstAt: first_at.toISOString(),
  lastAt: last_at.toISOString(),
  minimum: toStatistic(minimum),
  median: toStatistic(median),
  maximum: toStatistic(maximum),
});

/** All results that pass, as sets: their order statistics within the bounds of what is known. Amounts are multiplied, hence exact. */
export const summariseResults = async (sql: Sql, { unit, factors, ...query }: Asked): Promise<ResultSummary[]> => {
  const { text, values, add } = composeConditions(query);
  const target = add(unit);
  const units = add(factors.map((factor) => factor.unit));
  const amounts = add(factors.map((factor) => factor.factor));
  const { rows } = await sql.query<SummaryRow>(
    `with picked as (
       select r.method_code, r.method_context, r.panel_code, r.fraction, r.speciation, r.station_id, r.sampled_at,
              r.value is not null as is_valued,
              r.value is not null
                or r.detection_condition in ('Above Detection/Quantification Limit', 'Detected Not Quantified') as is_detected,
              case when f.unit is null then r.unit else ${target}::text end as unit,
              (${lowest}) * coalesce(f.factor, 1) as lowest, (${highest}) * coalesce(f.factor, 1) as highest
         from results r
         left join unnest(${units}::text[], ${amounts}::numeric[]) f (unit, factor) on f.unit = r.unit
        where ${text}
     ), counted as (
       select method_code, method_context, panel_code, fraction, speciation, unit,
              count(lowest)::int as n, (count(*) filter (where is_detected))::int as detects,
              (count(lowest) filter (where not is_valued))::int as censored, (count(*) filter (where lowest is null))::int as unmeasured,
              count(distinct station_id)::int as stations, min(sampled_at) as first_at, max(sampled_at) as last_at,
              array_agg(lowest order by lowest) filter (where lowest is not null) as lows,
              array_agg(highest order by highest) filter (where lowest is not null) as highs
         from picked
        group by method_code, method_context, panel_code, fraction, speciation, unit
     )
     select method_code as method, method_context as "methodContext", panel_code as panel, fraction, speciation, unit,
            n as count, detects, censored, unmeasured, stations, first_at, last_at,
            coalesce(round(100.0 * censored / nullif(n, 0), 1), 0)::text as "percentCensored",
            ${bounds('lows[1]', 'highs[1]')} as minimum,
            ${bounds(medianOf('lows'), medianOf('highs'))} as median,
            ${bounds('lows[n]', 'highs[n]')} as maximum
       from counted
      order by n desc, method_code, unit, fraction, speciation`,
    values,
  );
  return rows.map(toSummary);
};
