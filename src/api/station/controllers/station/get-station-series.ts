import type { Core } from '@strapi/types';
import type { Handler } from '../../../../lib/contract';
import { reviewPolicyService } from '../../../review-policy/contracts';
import type { GetStationSeries } from '../../contracts';
import { getStation } from '../../services/station/get-station';
import { readSeries } from '../../services/station/read-series';

export const getStationSeriesHandler =
  (strapi: Core.Strapi): Handler<typeof GetStationSeries> =>
  async ({ headers, params: { code }, query: { team: slug, parameter, from, to, ...wish } }) =>
    reviewPolicyService(strapi).readAsCaller({ team: slug, ifNoneMatch: headers['if-none-match'] }, async (sql, reader) => {
      const station = await getStation(sql, reader, code);
      const query = { teamId: reader.team.id, stationId: station.id, parameterCode: parameter, sight: reader.sight, from, to };
      const series = await readSeries(sql, query, wish);
      const total = series.reduce((sum, one) => sum + one.total, 0);
      const shown = series.reduce((sum, { readings }) => sum + readings.length, 0);
      return { data: { station, parameter, total, shown, series } };
    });
