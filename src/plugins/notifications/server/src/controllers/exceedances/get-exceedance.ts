import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import { withSql } from '../../../../../../lib/database';
import type { GetExceedance } from '../../../../contracts';
import { listExceedanceComments } from '../../queries/exceedances/exceedance-comments';
import { getExceedance } from '../../services/exceedances/get-exceedance';
import { inWatchedTeam } from '../../services/in-watched-team';

export const getExceedanceHandler =
  (strapi: Core.Strapi): Handler<typeof GetExceedance> =>
  async ({ params: { id }, query }) => {
    const data = await inWatchedTeam(strapi, query.team, async (team) =>
      withSql(strapi, async (sql) => ({
        ...(await getExceedance(sql, team, id)),
        comments: await listExceedanceComments(sql, team.id, id),
      })),
    );
    return { status: 200, body: { data } };
  };
