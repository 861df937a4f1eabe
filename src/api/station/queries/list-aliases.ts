import type { Sql } from '../../../lib/database';
import type { StationAlias } from '../contracts';

export const listAliases = async (sql: Sql, teamId: string, stationId: string): Promise<StationAlias[]> => {
  const { rows } = await sql.query<StationAlias>({
    name: 'list-aliases',
    text: `select scheme, code from station_aliases where team_id = $1::text and station_id = $2::text order by scheme, code`,
    values: [teamId, stationId],
  });
  return rows;
};
