import type { Core } from '@strapi/types';
import { inTeam } from '../../../../lib/actor';
import type { Handler } from '../../../../lib/contract';
import { withSql } from '../../../../lib/database';
import { toPage } from '../../../../lib/page';
import { teamsService } from '../../../../plugins/teams/contracts';
import type { ListStationPlacings } from '../../contracts';
import { listStationPlacings } from '../../queries/station-placings';

export const listStationPlacingsHandler =
  (strapi: Core.Strapi): Handler<typeof ListStationPlacings> =>
  async ({ query: { team: slug, ...page } }) => {
    const { id } = await teamsService(strapi).getTeam(slug);
    const found = await inTeam(id, async () =>
      withSql(strapi, async (sql) => listStationPlacings(sql, { teamId: id, after: page.after, limit: page.limit + 1 })),
    );
    return { status: 200, body: toPage(found, page.limit, ({ code }) => code) };
  };
