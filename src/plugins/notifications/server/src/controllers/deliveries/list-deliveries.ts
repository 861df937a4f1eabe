import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import { withSql } from '../../../../../../lib/database';
import { toPage } from '../../../../../../lib/page';
import type { ListDeliveries } from '../../../../contracts';
import { teamsService } from '../../../../../teams/contracts';
import { listDeliveries } from '../../queries/deliveries/list-deliveries';

export const listDeliveriesHandler =
  (strapi: Core.Strapi): Handler<typeof ListDeliveries> =>
  async ({ query: { team, limit, cursor, ...wanted } }) => {
    const teamId = team === undefined ? null : (await teamsService(strapi).getTeam(team)).id;
    const found = await withSql(strapi, async (sql) => listDeliveries(sql, { ...wanted, teamId, before: cursor, limit: limit + 1 }));
    return { status: 200, body: toPage(found, limit, ({ id }) => id) };
  };
