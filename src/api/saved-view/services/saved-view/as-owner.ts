import type { Core } from '@strapi/types';
import { inTeam, requireActor } from '../../../../lib/actor';
import { inTransaction, type Sql } from '../../../../lib/database';
import { teamsService } from '../../../../plugins/teams/contracts';
import type { Owner } from '../../queries/saved-view-row';

/** Work on the views that the person who calls has in a team. @throws Problem resource.not-found */
export const asOwner = async <T>(strapi: Core.Strapi, slug: string, work: (sql: Sql, owner: Owner) => Promise<T>): Promise<T> => {
  const team = await teamsService(strapi).getTeam(slug);
  const personId = requireActor().id;
  return inTeam(team.id, async () => inTransaction(strapi, async (sql) => work(sql, { teamId: team.id, personId })));
};
