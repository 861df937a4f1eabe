import type { Core } from '@strapi/types';
import { requireActor } from '../../../../../lib/actor';
import { withSql } from '../../../../../lib/database';
import { Problem, problems } from '../../../../../lib/problem';
import type { Team } from '../../../contracts';
import { findTeam } from '../queries/find-team';

/** Another team's name gets the same answer as one that does not exist, so that names cannot be probed. */
export const getTeam = async (strapi: Core.Strapi, slug: string): Promise<Team> => {
  const { scope } = requireActor();
  const team = await withSql(strapi, async (sql) => findTeam(sql, slug));
  const isVisible = team !== null && (scope === 'all' || (scope !== 'none' && scope.team === team.id));
  if (!isVisible) throw new Problem(problems['resource.not-found'], `There is no team "${slug}".`);
  return team;
};
