import type { Core } from '@strapi/types';
import { inTeam } from '../../../../lib/actor';
import type { Handler } from '../../../../lib/contract';
import { withSql } from '../../../../lib/database';
import { teamsService } from '../../../../plugins/teams/contracts';
import type { ListStations } from '../../contracts';
import { listStations } from '../../queries/list-stations';

export const listStationsHandler =
  (strapi: Core.Strapi): Handler<typeof ListStations> =>
  async ({ query }) => {
    const team = await teamsService(strapi).getTeam(query.team);
    const data = await inTeam(team.id, () => withSql(strapi, async (sql) => listStations(sql, team.id)));
    return { status: 200, body: { data } };
  };
