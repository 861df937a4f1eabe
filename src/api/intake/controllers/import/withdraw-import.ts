import type { Core } from '@strapi/types';
import { inTeam } from '../../../../lib/actor';
import type { Handler } from '../../../../lib/contract';
import { teamsService } from '../../../../plugins/teams/contracts';
import type { WithdrawImport } from '../../contracts';
import { withdrawImport } from '../../services/intake/withdraw-import';

export const withdrawImportHandler =
  (strapi: Core.Strapi): Handler<typeof WithdrawImport> =>
  async ({ params, query, body }) => {
    const team = await teamsService(strapi).getTeam(query.team);
    const answer = await inTeam(team.id, async () => withdrawImport(strapi, team, params.id, body.reason));
    return { status: 200, body: answer };
  };
