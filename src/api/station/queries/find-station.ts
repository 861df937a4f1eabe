import type { Sql } from '../../../lib/database';
import type { Station } from '../contracts';
import { statementName, stationColumns, type StationRow } from './station-columns';

interface Asked {
  readonly teamId: string;
  /** Its own code, or one of another scheme that means this station only. */
  readonly code: string;
  readonly isPublic: boolean;
}

export const findStation = async (sql: Sql, { teamId, code, isPublic }: Asked): Promise<Station | null> => {
  const { rows } = await sql.query<StationRow>({
    name: statementName('find-station', isPublic),
    text: `
      select ${stationColumns(isPublic)}
        from stations s
       where s.team_id = $1::text
         and s.document_id = coalesce(
           (select document_id from stations where team_id = $1::text and code = $2::text),
           (select min(station_id) from station_aliases
             where team_id = $1::text and code = $2::text having count(distinct station_id) = 1))`,
    values: [teamId, code],
  });
  return rows[0] ?? null;
};
