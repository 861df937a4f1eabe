import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import { withSql } from '../../../../../../lib/database';
import type { ListSaves } from '../../../../contracts';
import { findTeamOfEvents, tableOf } from '../../services/history/find-scope';
import { listSaves } from '../../services/history/list-saves';

export const listSavesHandler =
  (strapi: Core.Strapi): Handler<typeof ListSaves> =>
  async ({ query: { team: slug, type, cursor, limit, ...rest } }) => ({
    status: 200,
    body: await withSql(strapi, async (sql) => {
      const team = await findTeamOfEvents(sql, slug);
      const filter = { ...rest, team, type: type === undefined ? undefined : tableOf(strapi, type) };
      return listSaves(sql, filter, { cursor, limit });
    }),
  });
