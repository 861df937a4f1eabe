import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import { decodeCursor, encodeCursor } from '../../../../../../lib/cursor';
import { withSql } from '../../../../../../lib/database';
import { toPage } from '../../../../../../lib/page';
import type { ListExceedances } from '../../../../contracts';
import { toExceedance } from '../../queries/exceedances/exceedance-row';
import { listExceedances } from '../../queries/exceedances/list-exceedances';
import { inWatchedTeam } from '../../services/in-watched-team';

export const listExceedancesHandler =
  (strapi: Core.Strapi): Handler<typeof ListExceedances> =>
  async ({ query: { team: slug, limit, cursor, ...filter } }) => {
    const before = cursor === undefined ? null : decodeCursor(cursor);
    const rows = await inWatchedTeam(strapi, slug, async (team) =>
      withSql(strapi, async (sql) => listExceedances(sql, team.id, filter, { before, limit: limit + 1 })),
    );
    const { data, next } = toPage(rows, limit, ({ opened_at: at, row_id: rowId }) => encodeCursor({ at: at.toISOString(), rowId }));
    return { status: 200, body: { data: data.map(toExceedance), next } };
  };
