import type { Core } from '@strapi/types';
import { inTeam } from '../../../../lib/actor';
import type { Handler } from '../../../../lib/contract';
import { teamsService } from '../../../../plugins/teams/contracts';
import type { GetImport } from '../../contracts';
import { getImport } from '../../services/intake/get-import';

export const getImportHandler =
  (strapi: Core.Strapi): Handler<typeof GetImport> =>
  async ({ params, query }) => {
    const team = await teamsService(strapi).getTeam(query.team);
    const data = await inTeam(team.id, async () => getImport(strapi, team, params.id));
    return { status: 200, body: { data } };
  };
