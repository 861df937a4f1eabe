import type { Core } from '@strapi/types';
import { withSql } from '../../../lib/database';
import type { StationService } from '../contracts';
import { listStationStatus } from '../queries/list-station-status';

/** More than any team has. */
const allStations = 10_000;

export default ({ strapi }: { strapi: Core.Strapi }): StationService => ({
  listPublicStatus: async (query) =>
    withSql(strapi, async (sql) =>
      listStationStatus(sql, { ...query, sight: 'released', isPublic: true, knowsOfUnreleased: false, limit: allStations }),
    ),
});
