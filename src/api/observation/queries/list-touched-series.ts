import type { Sql } from '../../../lib/database';
import type { AskedSeries, Series } from '../contracts';

/** Of an import, whatever has become of its results; not of quality control, which nobody watches. */
export const listTouchedSeries = async (sql: Sql, teamId: string, { sourceId, quantities }: AskedSeries): Promise<Series[]> => {
  const { rows } = await sql.query<Series>({
    name: 'list-touched-series',
    text: `
      select distinct r.station_id as subject, r.parameter_code as quantity, r.panel_code as variant
        from results r
       where r.team_id = $1::text and r.import_id = $2::text and r.parameter_code = any ($3::text[]) and not r.is_quality_control
       order by 1, 2, 3`,
    values: [teamId, sourceId, quantities],
  });
  return rows;
};
