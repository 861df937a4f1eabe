import type { Core } from '@strapi/types';
import { requireActor } from '../../../../../../lib/actor';
import { withSql } from '../../../../../../lib/database';
import type { Team } from '../../../../../teams/contracts';
import { findTeamById } from '../../queries/find-team-by-id';

/** The team of the job, which sees no other. */
export const teamAtWork = async (strapi: Core.Strapi): Promise<Team> => {
  const { scope } = requireActor();
  if (typeof scope !== 'object') throw new Error('A report is made for one team.');
  const team = await withSql(strapi, async (sql) => findTeamById(sql, scope.team));
  if (team === null) throw new Error(`There is no team with the id "${scope.team}".`);
  return team;
};
