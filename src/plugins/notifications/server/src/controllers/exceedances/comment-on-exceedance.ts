import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { CommentOnExceedance } from '../../../../contracts';
import { commentOnExceedance } from '../../services/exceedances/comment-on-exceedance';
import { inWatchedTeam } from '../../services/in-watched-team';

export const commentOnExceedanceHandler =
  (strapi: Core.Strapi): Handler<typeof CommentOnExceedance> =>
  async ({ params: { id }, query, body }) => {
    return {
      status: 201,
      body: { data: await inWatchedTeam(strapi, query.team, async (team) => commentOnExceedance(strapi, team, id, body.text)) },
    };
  };
