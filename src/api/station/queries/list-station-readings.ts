import type { Sql } from '../../../lib/database';
import type { Reading } from '../contracts';
import { readingColumns, toReading, type ReadingRow } from './reading-row';

interface SeriesQuery {
  readonly teamId: string;
  readonly stationId: string;
  readonly parameterCode: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly limit: number;
}

/** The newest readings of one parameter at one station within a range of UTC days, newest first. */
export const listStationReadings = async (sql: Sql, query: SeriesQuery): Promise<Reading[]> => {
  const { rows } = await sql.query<ReadingRow>({
    name: 'list-station-readings',
    text: `
      select ${readingColumns}
        from results r
       where r.team_id = $1::text and r.station_id = $2::text and r.parameter_code = $3::text
         and r.sampled_at >= coalesce($4::date, '-infinity')
         and r.sampled_at < coalesce($5::date + 1, 'infinity')
         and r.is_current and not r.is_quality_control
       order by r.sampled_at desc, r.id desc
       limit $6::int`,
    values: [query.teamId, query.stationId, query.parameterCode, query.from ?? null, query.to ?? null, query.limit],
  });
  return rows.map(toReading);
};
