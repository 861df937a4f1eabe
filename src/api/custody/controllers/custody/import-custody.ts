import type { Core } from '@strapi/types';
import { inTeam } from '../../../../lib/actor';
import type { Handler } from '../../../../lib/contract';
import { teamsService } from '../../../../plugins/teams/contracts';
import type { ImportCustody } from '../../contracts';
import { importCustody } from '../../services/custody/import-custody';

export const importCustodyHandler =
  (strapi: Core.Strapi): Handler<typeof ImportCustody> =>
  async ({ query, upload }) => {
    const team = await teamsService(strapi).getTeam(query.team);
    const data = await inTeam(team.id, () => importCustody(strapi, team, upload));
    return { status: 201, body: { data } };
  };
