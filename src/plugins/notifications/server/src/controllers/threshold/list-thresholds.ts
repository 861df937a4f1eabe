import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import { withSql } from '../../../../../../lib/database';
import { toPage } from '../../../../../../lib/page';
import type { ListThresholds } from '../../../../contracts';
import { listThresholds } from '../../queries/list-thresholds';
import { inWatchedTeam } from '../../services/in-watched-team';
import { tellThresholds } from '../../services/threshold/tell-thresholds';

export const listThresholdsHandler =
  (strapi: Core.Strapi): Handler<typeof ListThresholds> =>
  async ({ query: { team: slug, limit, ...asked } }) =>
    inWatchedTeam(strapi, slug, async ({ id: teamId }) =>
      withSql(strapi, async (sql) => {
        const rows = await listThresholds(sql, { ...asked, teamId, limit: limit + 1 });
        const { data, next } = toPage(rows, limit, ({ row_id }) => row_id);
        return { status: 200, body: { data: await tellThresholds(strapi, sql, teamId, data), next } };
      }),
    );
