import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import { withSql } from '../../../../../../lib/database';
import type { GetThreshold } from '../../../../contracts';
import { getThreshold } from '../../services/threshold/get-threshold';
import { inWatchedTeam } from '../../services/in-watched-team';

export const getThresholdHandler =
  (strapi: Core.Strapi): Handler<typeof GetThreshold> =>
  async ({ params, query }) =>
    inWatchedTeam(strapi, query.team, async (team) => ({
      status: 200,
      body: { data: await withSql(strapi, async (sql) => getThreshold(strapi, sql, team.id, params.id)) },
    }));
