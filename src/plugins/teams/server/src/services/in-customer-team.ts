import type { Core } from '@strapi/types';
import { inTeam } from '../../../../../lib/actor';
import { publicTeamId, teamsService, type Team } from '../../../contracts';
import { noSuchTeam } from '../access/refusals';

/** Work for one customer, seeing its rows alone. The public team has no people, no keys and no files. @throws Problem resource.not-found */
export const inCustomerTeam = async <T>(strapi: Core.Strapi, slug: string, work: (team: Team) => Promise<T>): Promise<T> => {
  const team = await teamsService(strapi).getTeam(slug);
  if (team.id === publicTeamId) throw noSuchTeam(slug);
  return inTeam(team.id, async () => work(team));
};
