import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import { withSql } from '../../../../../../lib/database';
import type { ListThresholdVersions } from '../../../../contracts';
import { listThresholdVersions } from '../../queries/list-threshold-versions';
import { noSuchThreshold } from '../../services/threshold/get-threshold';
import { inWatchedTeam } from '../../services/in-watched-team';
import { tellThresholds } from '../../services/threshold/tell-thresholds';

export const listThresholdVersionsHandler =
  (strapi: Core.Strapi): Handler<typeof ListThresholdVersions> =>
  async ({ params, query }) =>
    inWatchedTeam(strapi, query.team, async (team) =>
      withSql(strapi, async (sql) => {
        const rows = await listThresholdVersions(sql, team.id, params.id);
        if (rows.length === 0) throw noSuchThreshold();
        return { status: 200, body: { data: await tellThresholds(strapi, sql, team.id, rows) } };
      }),
    );
