import type { Core } from '@strapi/types';
import { inTeam } from '../../../../lib/actor';
import type { Handler } from '../../../../lib/contract';
import { teamsService } from '../../../../plugins/teams/contracts';
import type { AddCustodyEntry } from '../../contracts';
import { addCustodyEntry } from '../../services/custody/add-custody-entry';

export const addCustodyEntryHandler =
  (strapi: Core.Strapi): Handler<typeof AddCustodyEntry> =>
  async ({ params: { code }, query, body }) => {
    const team = await teamsService(strapi).getTeam(query.team);
    const data = await inTeam(team.id, () => addCustodyEntry(strapi, team, code, body));
    return { status: 201, body: { data } };
  };
