import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { ChangeThreshold } from '../../../../contracts';
import { changeThreshold } from '../../services/threshold/change-threshold';
import { inWatchedTeam } from '../../services/in-watched-team';

export const changeThresholdHandler =
  (strapi: Core.Strapi): Handler<typeof ChangeThreshold> =>
  async ({ params: { id }, query, body }) => ({
    status: 200,
    body: { data: await inWatchedTeam(strapi, query.team, async (team) => changeThreshold(strapi, team, { ...body, id })) },
  });
