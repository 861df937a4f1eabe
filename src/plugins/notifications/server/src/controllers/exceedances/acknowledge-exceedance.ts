import type { Core } from '@strapi/types';
import { systemClock } from '../../../../../../lib/clock';
import type { Handler } from '../../../../../../lib/contract';
import type { AcknowledgeExceedance } from '../../../../contracts';
import { acknowledgeExceedance } from '../../services/exceedances/change-exceedance';
import { inWatchedTeam } from '../../services/in-watched-team';

export const acknowledgeExceedanceHandler =
  (strapi: Core.Strapi): Handler<typeof AcknowledgeExceedance> =>
  async ({ params: { id }, query, body }) => {
    return {
      status: 200,
      body: {
        data: await inWatchedTeam(strapi, query.team, async (team) =>
          acknowledgeExceedance(strapi, team, id, { until: body.until, now: systemClock() }),
        ),
      },
    };
  };
