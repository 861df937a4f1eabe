import { requireActor, type Actor } from '../../../../../lib/actor';
import { sandboxOf, type Team } from '../../../contracts';
import { noSuchTeam } from '../access/refusals';

/** A test key says the team's name and works beside it: what it then means is the sandbox. */
const visibleAs = (team: Team, scope: Actor['scope']): Team | null => {
  if (scope === 'none') return null;
  if (scope === 'all' || scope.team === team.id) return team;
  return scope.team === sandboxOf(team.id) ? { ...team, id: scope.team } : null;
};

/** Another team's name gets the same answer as one that does not exist, so that names cannot be probed. */
export const getTeam = async (find: (slug: string) => Promise<Team | null>, slug: string): Promise<Team> => {
  const team = await find(slug);
  const visible = team === null ? null : visibleAs(team, requireActor().scope);
  if (visible === null) throw noSuchTeam(slug);
  return visible;
};
