import type { Core } from '@strapi/types';
import { inTeam } from '../../../../lib/actor';
import type { Handler } from '../../../../lib/contract';
import { withSql } from '../../../../lib/database';
import { teamsService } from '../../../../plugins/teams/contracts';
import type { ListImportMappings } from '../../contracts';
import { listMappings } from '../../queries/list-mappings';

export const listImportMappingsHandler =
  (strapi: Core.Strapi): Handler<typeof ListImportMappings> =>
  async ({ query }) => {
    const team = await teamsService(strapi).getTeam(query.team);
    const data = await inTeam(team.id, () => withSql(strapi, async (sql) => listMappings(sql, team.id)));
    return { status: 200, body: { data } };
  };
