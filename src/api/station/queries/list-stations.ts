import type { Sql } from '../../../lib/database';
import type { Station } from '../contracts';
import { stationColumns, type StationRow } from './reading-row';

/** Stations of one team by code. Ten thousand are more than any team has; beyond them this must page. */
export const listStations = async (sql: Sql, teamId: string): Promise<Station[]> => {
  const { rows } = await sql.query<StationRow>({
    name: 'list-stations',
    text: `select ${stationColumns} from stations s where s.team_id = $1::text order by s.code limit 10000`,
    values: [teamId],
  });
  return rows;
};
