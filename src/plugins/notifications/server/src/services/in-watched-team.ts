import type { Core } from '@strapi/types';
import { inTeam } from '../../../../../lib/actor';
import { Problem, problems } from '../../../../../lib/problem';
import { publicTeamId, teamsService, type Team } from '../../../../teams/contracts';

/**
 * Work for one customer, seeing its rows alone: none of them for whoever was let in, as row security says. Nobody watches for the public team.
 * @throws Problem resource.not-found
 */
export const inWatchedTeam = async <T>(strapi: Core.Strapi, slug: string, work: (team: Team) => Promise<T>): Promise<T> => {
  const team = await teamsService(strapi).getTeam(slug);
  if (team.id === publicTeamId) throw new Problem(problems['resource.not-found'], `There is no team "${slug}".`);
  return inTeam(team.id, async () => work(team));
};
