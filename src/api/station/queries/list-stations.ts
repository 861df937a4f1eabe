import type { Sql } from '../../../lib/database';
import type { Station } from '../contracts';
import { stationColumns, statementName, type StationRow } from './station-columns';

/** A page of a team's stations by code. */
export interface StationsQuery {
  readonly teamId: string;
  readonly isPublic: boolean;
  /** Code of a site. */
  readonly site?: string | undefined;
  /** The code behind which the page begins. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Which stations s a page holds: $1 team, $2 site or null, $3 code behind which it begins, $4 how many. */
export const pageOfStations = `
  s.team_id = $1::text
  and ($2::text is null or s.site_id = (select document_id from sites where team_id = $1::text and code = $2::text))
  and s.code > $3::text`;

export const pageValues = ({ teamId, site, after, limit }: StationsQuery): unknown[] => [teamId, site ?? null, after ?? '', limit];

export const listStations = async (sql: Sql, query: StationsQuery): Promise<Station[]> => {
  const { rows } = await sql.query<StationRow>({
    name: statementName('list-stations', query.isPublic),
    text: `select ${stationColumns(query.isPublic)} from stations s where ${pageOfStations} order by s.code limit $4::int`,
    values: pageValues(query),
  });
  return rows;
};
