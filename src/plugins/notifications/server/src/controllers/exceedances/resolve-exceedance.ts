import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { ResolveExceedance } from '../../../../contracts';
import { resolveExceedance } from '../../services/exceedances/change-exceedance';
import { inWatchedTeam } from '../../services/in-watched-team';

export const resolveExceedanceHandler =
  (strapi: Core.Strapi): Handler<typeof ResolveExceedance> =>
  async ({ params: { id }, query, body }) => {
    return {
      status: 200,
      body: { data: await inWatchedTeam(strapi, query.team, async (team) => resolveExceedance(strapi, team, id, body.text)) },
    };
  };
