import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { ExplainExceedance } from '../../../../contracts';
import { explainExceedance } from '../../services/exceedances/change-exceedance';
import { inWatchedTeam } from '../../services/in-watched-team';

export const explainExceedanceHandler =
  (strapi: Core.Strapi): Handler<typeof ExplainExceedance> =>
  async ({ params: { id }, query, body }) => {
    return {
      status: 200,
      body: { data: await inWatchedTeam(strapi, query.team, async (team) => explainExceedance(strapi, team, id, body.text)) },
    };
  };
