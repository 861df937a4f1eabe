import type { Core } from '@strapi/types';
import { inTeam } from '../../../../lib/actor';
import type { Handler } from '../../../../lib/contract';
import { inTransaction } from '../../../../lib/database';
import { Problem, problems } from '../../../../lib/problem';
import { teamsService } from '../../../../plugins/teams/contracts';
import { placingProblems, type PlaceStation } from '../../contracts';
import { placeStation } from '../../queries/station-placings';

export const placeStationHandler =
  (strapi: Core.Strapi): Handler<typeof PlaceStation> =>
  async ({ params: { code }, query, body }) => {
    const team = await teamsService(strapi).getTeam(query.team);
    const placed = await inTeam(team.id, async () =>
      inTransaction(strapi, async (sql) => {
        const found = await placeStation(sql, team.id, { code, ...body });
        if (found === null) throw new Problem(problems['resource.not-found'], `The team "${team.slug}" has no station "${code}".`);
        if (found.site !== body.site) throw new Problem(placingProblems['station.unknown-site'], `It has no site "${body.site ?? ''}".`);
        return found;
      }),
    );
    return { status: 200, body: { data: placed } };
  };
