import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { ConfirmThresholds } from '../../../../contracts';
import { confirmThresholds } from '../../services/threshold/confirm-thresholds';
import { inWatchedTeam } from '../../services/in-watched-team';

export const confirmThresholdsHandler =
  (strapi: Core.Strapi): Handler<typeof ConfirmThresholds> =>
  async ({ query, body: { proposals } }) => ({
    status: 200,
    body: { data: await inWatchedTeam(strapi, query.team, async (team) => confirmThresholds(strapi, team, proposals)) },
  });
