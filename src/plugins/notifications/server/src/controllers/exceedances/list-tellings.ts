import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import { withSql } from '../../../../../../lib/database';
import type { ListExceedanceTellings } from '../../../../contracts';
import { listTellings } from '../../queries/exceedances/list-tellings';
import { getExceedance } from '../../services/exceedances/get-exceedance';
import { inWatchedTeam } from '../../services/in-watched-team';

export const listTellingsHandler =
  (strapi: Core.Strapi): Handler<typeof ListExceedanceTellings> =>
  async ({ params: { id }, query }) => ({
    status: 200,
    body: {
      data: await inWatchedTeam(strapi, query.team, async (team) =>
        withSql(strapi, async (sql) => {
          await getExceedance(sql, team, id);
          return listTellings(sql, team.id, id);
        }),
      ),
    },
  });
