import type { Core } from '@strapi/types';
import { requireActor, runAs } from '../../../../../../lib/actor';
import { publicTeamId, teamsService, type Team } from '../../../../../teams/contracts';

/** Public stations first, then those of the teams that let everybody read some of theirs. */
export const listShowing = async (strapi: Core.Strapi): Promise<Team[]> => {
  const teams = teamsService(strapi);
  return [await teams.getTeam('public'), ...(await teams.listPublishing())];
};

/** Of another team everybody sees what that team's grants to everybody cover, and nothing else. */
export const asEverybody = async <T>({ id }: Team, read: () => Promise<T>): Promise<T> => {
  const scope = id === publicTeamId ? { team: id } : { team: id, grantee: publicTeamId };
  return runAs({ ...requireActor(), scope }, read);
};
