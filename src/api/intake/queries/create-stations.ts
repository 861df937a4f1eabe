import type { Sql } from '../../../lib/database';

/** Adds the stations of accepted rows that the team does not have. The first line that names a station describes it. */
export const createStations = async (sql: Sql, teamId: string): Promise<void> => {
  await sql.query(
    `with created as (
       insert into stations (document_id, team_id, code, name, water_body, station_type, latitude, longitude, datum, is_sensitive,
                             created_at, updated_at, published_at)
       select luminous.new_document_id(), $1::text, r.station_code, r.station_name, r.water_body, r.station_type, r.latitude, r.longitude,
              r.datum, false, now(), now(), now()
         from (select k.station_code, min(k.seq) as first_seq
                 from intake_result k
                where k.station_id is null and k.action in ('new', 'superseding')
                group by k.station_code) missing
         join intake_row r on r.seq = missing.first_seq
        order by r.station_code
       returning code, document_id
     )
     update intake_station st set station_id = created.document_id from created where created.code = st.station_code`,
    [teamId],
  );
};
