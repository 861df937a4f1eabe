import type { Core } from '@strapi/types';
import { inTeam } from '../../../../lib/actor';
import type { Handler } from '../../../../lib/contract';
import { withSql } from '../../../../lib/database';
import { teamsService } from '../../../../plugins/teams/contracts';
import type { ListSiteStatus } from '../../contracts';
import { listSiteStatus } from '../../queries/list-site-status';

export const listSiteStatusHandler =
  (strapi: Core.Strapi): Handler<typeof ListSiteStatus> =>
  async ({ query }) => {
    const team = await teamsService(strapi).getTeam(query.team);
    const data = await inTeam(team.id, () => withSql(strapi, async (sql) => listSiteStatus(sql, team.id)));
    return { status: 200, body: { data } };
  };
