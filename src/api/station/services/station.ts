import type { Core } from '@strapi/types';
import { withSql } from '../../../lib/database';
import type { StationService } from '../contracts';
import { countAwaitingRelease } from '../../result/queries/count-awaiting-release';
import { listStationStatus } from '../queries/list-station-status';
import { listYearlyMedians } from '../queries/list-yearly-medians';
import { readPublicSeries } from './station/read-public-series';

/** More than any team has. */
const allStations = 10_000;

export default ({ strapi }: { strapi: Core.Strapi }): StationService => ({
  listTeamStatus: async (query) =>
    withSql(strapi, async (sql) => listStationStatus(sql, { ...query, isPublic: false, limit: allStations })),
  countAwaitingRelease: async (teamId) => withSql(strapi, async (sql) => countAwaitingRelease(sql, teamId)),
  listPublicStatus: async (query) =>
    withSql(strapi, async (sql) =>
      listStationStatus(sql, { ...query, sight: 'released', isPublic: true, knowsOfUnreleased: false, limit: allStations }),
    ),
  listYearlyMedians: async ({ teamId, parameterCode }) => withSql(strapi, async (sql) => listYearlyMedians(sql, teamId, parameterCode)),
  readPublicSeries: async (query) => withSql(strapi, async (sql) => readPublicSeries(sql, query)),
});
