import type { Sight } from '../../review-policy/contracts';
import type { ResultFilter } from '../contracts';

export interface ResultsOfTeam {
  readonly teamId: string;
  readonly sight: Sight;
  readonly filter: ResultFilter;
}

export interface Conditions {
  /** For `where`: rows of results as r. */
  readonly text: string;
  readonly values: unknown[];
  /** Adds one more value and says under which number it goes. */
  readonly add: (value: unknown) => string;
}

/** A code of its own counts before an alias, and an alias only when it means one station; as in intake. */
const stationNamed = (p: string): string => `
  (select coalesce(
    (select document_id from stations where team_id = $1::text and code = ${p}::text),
    (select min(station_id) from station_aliases where team_id = $1::text and code = ${p}::text having count(distinct station_id) = 1)))`;

const stationsOfSite = (p: string): string => `
  array(select s.document_id from stations s
         where s.team_id = $1::text
           and s.site_id = (select document_id from sites where team_id = $1::text and code = ${p}::text))`;

const conditionOf: Readonly<Record<keyof ResultFilter, (parameter: string) => string>> = {
  station: (p) => `r.station_id = ${stationNamed(p)}`,
  site: (p) => `r.station_id = any(${stationsOfSite(p)})`,
  parameter: (p) => `r.parameter_code = ${p}::text`,
  fraction: (p) => `r.fraction = ${p}::text`,
  method: (p) => `r.method_code = ${p}::text`,
  panel: (p) => `r.panel_code = ${p}::text`,
  import: (p) => `r.import_id = ${p}::text`,
  reviewState: (p) => `r.review_state = ${p}::text`,
  qualityControl: (p) => `r.is_quality_control = ${p}::boolean`,
  // As instants: a day compared with an instant is not looked up in an index.
  from: (p) => `r.sampled_at >= ${p}::date::timestamptz`,
  to: (p) => `r.sampled_at < (${p}::date + 1)::timestamptz`,
};

/**
 * The current versions that pass a filter. Conditions are added as they are asked for, so that each combination has a plan of its own;
 * every one of them is a fixed text with cast parameters.
 */
export const composeConditions = ({ teamId, sight, filter }: ResultsOfTeam): Conditions => {
  const values: unknown[] = [teamId];
  const add = (value: unknown): string => `$${String(values.push(value))}`;
  const conditions = ['r.team_id = $1::text', 'r.is_current', ...(sight === 'released' ? [`r.review_state = 'Released'`] : [])];
  for (const [name, condition] of Object.entries(conditionOf)) {
    const value = filter[name as keyof ResultFilter];
    if (value !== undefined) conditions.push(condition(add(value)));
  }
  return { text: conditions.join('\n        and '), values, add };
};
