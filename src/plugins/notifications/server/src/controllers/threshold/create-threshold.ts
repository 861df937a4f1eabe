import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { CreateThreshold } from '../../../../contracts';
import { createThreshold } from '../../services/threshold/create-threshold';
import { inWatchedTeam } from '../../services/in-watched-team';

export const createThresholdHandler =
  (strapi: Core.Strapi): Handler<typeof CreateThreshold> =>
  async ({ query, body }) => ({
    status: 201,
    body: { data: await inWatchedTeam(strapi, query.team, async (team) => createThreshold(strapi, team, body)) },
  });
