import type { Core } from '@strapi/types';
import { inTeam, isLetIn, requireActor } from '../../../../../../lib/actor';
import { Problem, problems } from '../../../../../../lib/problem';
import { publicTeamId, teamsService } from '../../../../../teams/contracts';
import type { Inbox } from '../../queries/inbox/inbox';

/**
 * Work on the inbox that the present person has in a team. Whoever was let in to read some rows of a team has none there, and nobody has one
 * in the public team. @throws Problem resource.not-found
 */
export const asOwner = async <T>(strapi: Core.Strapi, slug: string, work: (inbox: Inbox) => Promise<T>): Promise<T> => {
  const actor = requireActor();
  const team = await teamsService(strapi).getTeam(slug);
  if (team.id === publicTeamId || isLetIn(actor)) throw new Problem(problems['resource.not-found'], `There is no team "${slug}".`);
  return inTeam(team.id, async () => work({ teamId: team.id, personId: actor.id }));
};
