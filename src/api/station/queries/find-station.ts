import type { Sql } from '../../../lib/database';
import type { Station } from '../contracts';
import { stationColumns, type StationRow } from './reading-row';

export const findStation = async (sql: Sql, teamId: string, code: string): Promise<Station | null> => {
  const { rows } = await sql.query<StationRow>({
    name: 'find-station',
    text: `select ${stationColumns} from stations s where s.team_id = $1::text and s.code = $2::text`,
    values: [teamId, code],
  });
  return rows[0] ?? null;
};
