import type { Sql } from '../../../lib/database';
import type { Sight } from '../../review-policy/contracts';
import type { StationStatus } from '../contracts';
import { pageOfStations, pageValues, type StationsQuery } from './list-stations';
import { readingColumns, readingOfJson, type ReadingJson } from './reading-row';
import { stationColumns, statementName, type StationRow } from './station-columns';

export interface StatusQuery extends StationsQuery {
  readonly sight: Sight;
  readonly knowsOfUnreleased: boolean;
  readonly parameterCode: string;
  readonly recentReadings: number;
}

interface StatusRow extends StationRow {
  readonly readings: ReadingJson[];
  readonly awaitsRelease: boolean;
}

const toStatus = ({ readings, awaitsRelease, ...station }: StatusRow): StationStatus => {
  const newestFirst = readings.map(readingOfJson);
  const latest = newestFirst[0] ?? null;
  const sameSeries = newestFirst.filter(
    ({ method, panel, fraction, unit }) =>
      method === latest?.method && panel === latest.panel && fraction === latest.fraction && unit === latest.unit,
  );
  return { station, latest, awaitsRelease, recent: sameSeries.reverse() };
};

/**
 * Each station's newest readings of one parameter, found by one index probe a station. Only readings of the newest one's series are kept,
 * because results of two methods are never joined by one line. Whether something waits is only looked for where nothing is seen, so the
 * first row answers.
 */
export const listStationStatus = async (sql: Sql, query: StatusQuery): Promise<StationStatus[]> => {
  const { rows } = await sql.query<StatusRow>({
    name: statementName(`list-station-status-${query.sight}`, query.isPublic),
    text: `
      select ${stationColumns(query.isPublic)}, coalesce(recent.readings, '[]'::json) as readings,
             $7::boolean and recent.readings is null and exists (
               select from results r
                where r.team_id = $1::text and r.station_id = s.document_id and r.parameter_code = $5::text
                  and r.is_current and not r.is_quality_control and r.review_state = 'Preliminary'
             ) as "awaitsRelease"
        from stations s
        left join lateral (
          select json_agg(to_json(newest) order by newest.sampled_at desc) as readings
            from (select ${readingColumns}
                    from results r
                   where r.team_id = $1::text and r.station_id = s.document_id and r.parameter_code = $5::text
                     and r.is_current and not r.is_quality_control ${query.sight === 'released' ? `and r.review_state = 'Released'` : ''}
                   order by r.sampled_at desc, r.id desc
                   limit $6::int) newest
        ) recent on true
       where ${pageOfStations}
       order by s.code
       limit $4::int`,
    values: [...pageValues(query), query.parameterCode, query.recentReadings, query.knowsOfUnreleased],
  });
  return rows.map(toStatus);
};
