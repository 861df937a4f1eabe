import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { EndThreshold } from '../../../../contracts';
import { endThreshold } from '../../services/threshold/end-threshold';
import { inWatchedTeam } from '../../services/in-watched-team';

export const endThresholdHandler =
  (strapi: Core.Strapi): Handler<typeof EndThreshold> =>
  async ({ params: { id }, query, body }) => ({
    status: 200,
    body: { data: await inWatchedTeam(strapi, query.team, async (team) => endThreshold(strapi, team, { ...body, id })) },
  });
