import type { Core } from '@strapi/types';
import { withSql } from '../../../lib/database';
import type { StationService } from '../contracts';
import { listStationStatus } from '../queries/list-station-status';

export default ({ strapi }: { strapi: Core.Strapi }): StationService => ({
  listStatus: async (query) => withSql(strapi, async (sql) => listStationStatus(sql, query)),
});
