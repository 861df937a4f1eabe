import type { Core } from '@strapi/types';
import { inTeam, isLetIn, requireActor } from '../../../../../lib/actor';
import { Problem, problems } from '../../../../../lib/problem';
import { publicTeamId, teamsService, type Team } from '../../../../teams/contracts';

/**
 * Work for one team, seeing its rows alone. The public team has no people: its alert levels, which everybody is told, are set by whoever sees
 * all teams, and by nobody else. What a team watches for is none of its guests' business, who must not take the nothing that they would see
 * for all being well.
 * @throws Problem resource.not-found, request.forbidden
 */
export const inWatchedTeam = async <T>(strapi: Core.Strapi, slug: string, work: (team: Team) => Promise<T>): Promise<T> => {
  const team = await teamsService(strapi).getTeam(slug);
  if (team.id === publicTeamId && requireActor().scope !== 'all')
    throw new Problem(problems['resource.not-found'], `There is no team "${slug}".`);
  if (isLetIn(requireActor())) {
    throw new Problem(problems['request.forbidden'], 'Thresholds and exceedances are not part of what a team lets others read.');
  }
  return inTeam(team.id, async () => work(team));
};
