import { Problem, problems } from '../../../../../lib/problem';
import { teamProblems } from '../../../contracts';

/** The same for a team that is not there and for one that is not the caller's, so that names cannot be probed. */
export const noSuchTeam = (slug: string): Problem => new Problem(problems['resource.not-found'], `There is no team "${slug}".`);

export const refuseSuspended = (state: string | null): void => {
  if (state === 'suspended') throw new Problem(teamProblems['team.suspended'], 'The team has been suspended by Luminous.');
};
