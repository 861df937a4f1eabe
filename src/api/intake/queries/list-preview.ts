import type { Sql } from '../../../lib/database';
import type { ImportPreview } from '../contracts';

type Preview = Pick<ImportPreview, 'rows' | 'unknownStations' | 'unknownParameters'>;

/** How the first staged rows were understood, and what would have to be created for them. */
export const listPreview = async (sql: Sql): Promise<Preview> => {
  const { rows } = await sql.query<Preview['rows'][number]>(`
    select line, station_code as station, sample_code as sample, to_char(sampled_at_local, 'YYYY-MM-DD HH24:MI:SS') as "sampledAtLocal",
           parameter_name as parameter, fraction, value_text as "valueText", unit
      from intake_row where fault_code is null order by seq limit 10`);
  const { rows: unknownStations } = await sql.query<Preview['unknownStations'][number]>(`
    select st.station_code as code, min(r.station_name) as name
      from intake_station st
      join intake_row r on r.station_code = st.station_code
     where st.station_id is null
     group by st.station_code order by st.station_code limit 100`);
  const { rows: unknownParameters } = await sql.query<Preview['unknownParameters'][number]>(`
    select parameter_name as name, unit, result_count as "resultCount" from intake_parameter where code is null
     order by result_count desc, parameter_name limit 100`);
  return { rows, unknownStations, unknownParameters };
};
