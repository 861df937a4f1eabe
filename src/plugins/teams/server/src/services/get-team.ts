import { requireActor } from '../../../../../lib/actor';
import { Problem, problems } from '../../../../../lib/problem';
import type { Team } from '../../../contracts';

/** Another team's name gets the same answer as one that does not exist, so that names cannot be probed. */
export const getTeam = async (find: (slug: string) => Promise<Team | null>, slug: string): Promise<Team> => {
  const { scope } = requireActor();
  const team = await find(slug);
  const isVisible = team !== null && (scope === 'all' || (scope !== 'none' && scope.team === team.id));
  if (!isVisible) throw new Problem(problems['resource.not-found'], `There is no team "${slug}".`);
  return team;
};
