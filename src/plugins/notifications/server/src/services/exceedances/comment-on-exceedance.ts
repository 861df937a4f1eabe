import type { Core } from '@strapi/types';
import { actorRef, requireActor } from '../../../../../../lib/actor';
import { inTransaction } from '../../../../../../lib/database';
import type { ExceedanceComment } from '../../../../contracts';
import type { Team } from '../../../../../teams/contracts';
import { insertExceedanceComment } from '../../queries/exceedances/exceedance-comments';
import { getExceedance } from './get-exceedance';

/** Also on one that is over. @throws Problem resource.not-found */
export const commentOnExceedance = async (strapi: Core.Strapi, team: Team, id: string, text: string): Promise<ExceedanceComment> =>
  inTransaction(strapi, async (sql) => {
    await getExceedance(sql, team, id);
    return insertExceedanceComment(sql, { teamId: team.id, exceedanceId: id, by: actorRef(requireActor()), text });
  });
