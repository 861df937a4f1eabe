import type { Sql } from '../../../lib/database';
import type { StationStatus } from '../contracts';
import { readingColumns, stationColumns, toReading, type ReadingRow, type StationRow } from './reading-row';

interface StatusRow extends StationRow {
  readings: (Omit<ReadingRow, 'sampled_at'> & { sampled_at: string })[];
}

/**
 * Each station's newest readings of one parameter, found by one index probe a station. Only readings of the newest one's method are
 * kept, because results of two methods are never joined by one line.
 */
export const listStationStatus = async (
  sql: Sql,
  query: { teamId: string; parameterCode: string; recentReadings: number },
): Promise<StationStatus[]> => {
  const { rows } = await sql.query<StatusRow>({
    name: 'list-station-status',
    text: `
      select ${stationColumns}, coalesce(recent.readings, '[]'::json) as readings
        from stations s
        left join lateral (
          select json_agg(to_json(newest) order by newest.sampled_at desc) as readings
            from (select ${readingColumns}
                    from results r
                   where r.team_id = $1::text and r.station_id = s.document_id and r.parameter_code = $2::text
                     and r.is_current and not r.is_quality_control
                   order by r.sampled_at desc, r.id desc
                   limit $3::int) newest
        ) recent on true
       where s.team_id = $1::text
       order by s.code
       limit 10000`,
    values: [query.teamId, query.parameterCode, query.recentReadings],
  });
  return rows.map(({ readings, ...station }) => {
    const newestFirst = readings.map((row) => toReading({ ...row, sampled_at: new Date(row.sampled_at) }));
    const latest = newestFirst[0] ?? null;
    const sameMethod = newestFirst.filter((reading) => reading.methodCode === latest?.methodCode && reading.unit === latest.unit);
    return { station, latest, recent: sameMethod.reverse() };
  });
};
