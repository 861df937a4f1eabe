import type { Core } from '@strapi/types';
import { inTeam, isLetIn, requireActor } from '../../../../../lib/actor';
import { Problem, problems } from '../../../../../lib/problem';
import { publicTeamId, teamsService, type Team } from '../../../../teams/contracts';

/**
 * Work on the reports of a team, seeing its rows alone. The public team has no people: only who sees all teams makes reports of it.
 * @throws Problem resource.not-found, request.forbidden
 */
export const inReportingTeam = async <T>(strapi: Core.Strapi, slug: string, work: (team: Team) => Promise<T>): Promise<T> => {
  const team = await teamsService(strapi).getTeam(slug);
  if (team.id === publicTeamId && requireActor().scope !== 'all')
    throw new Problem(problems['resource.not-found'], `There is no team "${slug}".`);
  if (isLetIn(requireActor())) throw new Problem(problems['request.forbidden'], 'Reports are read in the team that made them.');
  return inTeam(team.id, async () => work(team));
};
