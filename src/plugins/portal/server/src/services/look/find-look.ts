import type { Core } from '@strapi/types';
import { publicTeamId } from '../../../../../teams/contracts';
import { Look } from '../../../../contracts/look';
import { published } from '../content/published';

/** That of the team, else that of all pages, else none: then they have ours. */
export const findLook = async (strapi: Core.Strapi, teamSlug: string | null): Promise<Look | null> => {
  const ofTeam = async (slug: string): Promise<Look | null> =>
    Look.nullable().parse(
      await published(strapi, 'plugin::portal.look').findFirst({ filters: { teamSlug: slug }, populate: { logo: true } }),
    );
  return (teamSlug === null ? null : await ofTeam(teamSlug)) ?? (await ofTeam(publicTeamId));
};
