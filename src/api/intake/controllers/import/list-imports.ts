import type { Core } from '@strapi/types';
import { inTeam } from '../../../../lib/actor';
import type { Handler } from '../../../../lib/contract';
import { decodeCursor, encodeCursor } from '../../../../lib/cursor';
import { withSql } from '../../../../lib/database';
import { teamsService } from '../../../../plugins/teams/contracts';
import type { ListImports } from '../../contracts';
import { orderAsImport } from '../../domain/order-as-import';
import { listImports } from '../../queries/list-imports';
import { listOrdersUnderWay } from '../../queries/list-orders-under-way';

export const listImportsHandler =
  (strapi: Core.Strapi): Handler<typeof ListImports> =>
  async ({ query: { team: slug, cursor, limit } }) => {
    const after = cursor === undefined ? undefined : decodeCursor(cursor);
    const team = await teamsService(strapi).getTeam(slug);
    const { data, next } = await inTeam(team.id, () =>
      withSql(strapi, async (sql) => {
        const page = await listImports(sql, { teamId: team.id, after, limit });
        // What is under way stands above the first page.
        const underWay = after === undefined ? await listOrdersUnderWay(sql, team.id, null) : [];
        return { data: [...underWay.map(orderAsImport), ...page.data], next: page.next };
      }),
    );
    return { status: 200, body: { data, next: next === null ? null : encodeCursor(next) } };
  };
