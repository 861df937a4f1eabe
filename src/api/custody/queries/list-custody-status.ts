import type { Sql } from '../../../lib/database';
import { prepared } from '../../../lib/prepared';
import type { ChainState, CustodyStatus } from '../contracts';
import { ofGrantedCustody } from './custody-conditions';
import { statusColumns, toStatus, withChainAndStation, type StatusRow } from './status-row';

interface StatusQuery {
  readonly teamId: string;
  readonly isLetIn: boolean;
  readonly state?: ChainState | undefined;
  readonly site?: string | undefined;
  /** The sample behind which the page begins. */
  readonly after?: string | undefined;
  readonly limit: number;
}

interface StatusPage {
  readonly data: CustodyStatus[];
  readonly next: string | null;
}

const chainOf = 'luminous.custody_chain k where k.team_id = $1::text and k.sample_id = s.document_id';

/** Of one state only those that have it are gone through: chains have an index by state, samples without a chain are found by probing. */
const sourceOf = (state: ChainState | undefined, add: (value: unknown) => string): string => {
  if (state === undefined) return 'samples s where s.team_id = $1::text';
  if (state === 'none') return `samples s where s.team_id = $1::text and not exists (select from ${chainOf})`;
  return `luminous.custody_chain k join samples s on s.team_id = $1::text and s.document_id = k.sample_id
           where k.team_id = $1::text and k.state = ${add(state)}::text`;
};

/** One page by keyset. Ids rise with time, so that what came in last stands first. */
export const listCustodyStatus = async (sql: Sql, { teamId, isLetIn, state, site, after, limit }: StatusQuery): Promise<StatusPage> => {
  const values: unknown[] = [teamId];
  const add = (value: unknown): string => `$${String(values.push(value))}`;
  const key = state === undefined || state === 'none' ? 's.document_id' : 'k.sample_id';
  const source = sourceOf(state, add);
  const conditions = [
    ...(isLetIn ? [ofGrantedCustody] : []),
    ...(site === undefined
      ? []
      : [`s.station_id = any(array(select station_id from luminous.custody_stations(${add(site)}::text, null)))`]),
    ...(after === undefined ? [] : [`${key} < ${add(after)}::text`]),
  ];
  const text = `
    with page as materialized (
      select s.team_id, s.document_id, s.code, s.station_id, s.sampled_at
        from ${source}
             ${conditions.map((condition) => `and ${condition}`).join('\n')}
       order by ${key} desc
       limit ${add(limit + 1)}::int)
    select ${statusColumns} ${withChainAndStation}
     order by p.document_id desc`;
  const { rows } = await sql.query<StatusRow>(prepared('list-custody-status', text, values));
  const shown = rows.slice(0, limit);
  return { data: shown.map(toStatus), next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null };
};
