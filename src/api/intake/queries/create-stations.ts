import type { Sql } from '../../../lib/database';

/** Adds the stations of the staged rows that the team does not have. The first line that names a station describes it. */
export const createStations = async (sql: Sql, teamId: string): Promise<void> => {
  await sql.query(
    `insert into stations (document_id, team_id, code, name, water_body, latitude, longitude, created_at, updated_at, published_at)
     select luminous.new_document_id(), $1::text, r.station_code, r.station_name, r.water_body, r.latitude, r.longitude, now(), now(), now()
       from (select distinct on (station_code) * from intake_row order by station_code, line) r
      where not exists (select from stations s where s.team_id = $1::text and s.code = r.station_code)
      order by r.station_code
         on conflict (team_id, code) do nothing`,
    [teamId],
  );
};
