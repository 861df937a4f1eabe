import type { Clock } from '../../../../../lib/clock';
import type { Team } from '../../../contracts';

const rememberForMs = 5000;
const mostTeams = 10_000;

/**
 * Every request names its team, and teams hardly ever change: looking each up again would double the round trips of a read. A change is
 * seen by every server within five seconds. Only teams that exist are remembered, so nobody can fill the memory with made-up names.
 */
export const rememberTeams = (find: (slug: string) => Promise<Team | null>, clock: Clock): ((slug: string) => Promise<Team | null>) => {
  const known = new Map<string, { readonly team: Team; readonly until: number }>();
  return async (slug) => {
    const now = clock().getTime();
    const entry = known.get(slug);
    if (entry !== undefined && entry.until > now) return entry.team;
    const team = await find(slug);
    known.delete(slug);
    if (known.size >= mostTeams) known.clear();
    if (team !== null) known.set(slug, { team, until: now + rememberForMs });
    return team;
  };
};
