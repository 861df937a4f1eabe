import type { Core } from '@strapi/types';
import { inTeam } from '../../../../lib/actor';
import type { Handler } from '../../../../lib/contract';
import { teamsService } from '../../../../plugins/teams/contracts';
import type { ReleaseImport } from '../../contracts';
import { releaseImport } from '../../services/intake/release-import';

export const releaseImportHandler =
  (strapi: Core.Strapi): Handler<typeof ReleaseImport> =>
  async ({ params, query }) => {
    const team = await teamsService(strapi).getTeam(query.team);
    const body = await inTeam(team.id, async () => releaseImport(strapi, team, params.id));
    return { status: 200, body };
  };
