import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import { isLetIn, requireActor } from '../../../../../../lib/actor';
import { withSql } from '../../../../../../lib/database';
import { Problem, problems } from '../../../../../../lib/problem';
import type { ListSaves } from '../../../../contracts';
import { findTeamOfEvents, tableOf } from '../../services/history/find-scope';
import { listSaves } from '../../services/history/list-saves';

export const listSavesHandler =
  (strapi: Core.Strapi): Handler<typeof ListSaves> =>
  async ({ query: { team: slug, type, cursor, limit, ...rest } }) => {
    // What was granted is found out record by record: nobody goes through all that a team ever did for it.
    if (isLetIn(requireActor()) && rest.key === undefined) {
      throw new Problem(problems['request.forbidden'], 'Of another team, name one record by its type and key.');
    }
    const body = await withSql(strapi, async (sql) => {
      const team = await findTeamOfEvents(sql, slug);
      const filter = { ...rest, team, type: type === undefined ? undefined : tableOf(strapi, type) };
      return listSaves(sql, filter, { cursor, limit });
    });
    return { status: 200, body };
  };
