import type { Sql } from '../../../../lib/database';
import type { PublicSeries, PublicSeriesQuery } from '../../contracts';
import { findStation } from '../../queries/find-station';
import { readSeries } from './read-series';

export const readPublicSeries = async (
  sql: Sql,
  { teamId, stationCode, parameterCode, from, to, points }: PublicSeriesQuery,
): Promise<PublicSeries | null> => {
  const station = await findStation(sql, { teamId, code: stationCode, isPublic: true });
  if (station === null) return null;
  const query = { teamId, stationId: station.id, parameterCode, sight: 'released' as const, from, to };
  return { station, series: await readSeries(sql, query, { points }) };
};
