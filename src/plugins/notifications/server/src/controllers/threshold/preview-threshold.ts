import type { Core } from '@strapi/types';
import { systemClock } from '../../../../../../lib/clock';
import type { Handler } from '../../../../../../lib/contract';
import type { PreviewThreshold } from '../../../../contracts';
import { inWatchedTeam } from '../../services/in-watched-team';
import { previewThreshold } from '../../services/preview/preview-threshold';

export const previewThresholdHandler =
  (strapi: Core.Strapi): Handler<typeof PreviewThreshold> =>
  async ({ query, body }) => ({
    status: 200,
    body: { data: await inWatchedTeam(strapi, query.team, async (team) => previewThreshold(strapi, team, body, systemClock())) },
  });
