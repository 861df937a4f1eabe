import type { Core } from '@strapi/types';
import { inTeam } from '../../../../lib/actor';
import type { Handler } from '../../../../lib/contract';
import { decodeCursor, encodeCursor } from '../../../../lib/cursor';
import { withSql } from '../../../../lib/database';
import { teamsService } from '../../../../plugins/teams/contracts';
import type { ListResults } from '../../contracts';
import { listResults } from '../../queries/list-results';

export const listResultsHandler =
  (strapi: Core.Strapi): Handler<typeof ListResults> =>
  async ({ query: { team: slug, cursor, ...filters } }) => {
    const after = cursor === undefined ? undefined : decodeCursor(cursor);
    const team = await teamsService(strapi).getTeam(slug);
    const { data, next } = await inTeam(team.id, () =>
      withSql(strapi, async (sql) => listResults(sql, { ...filters, teamId: team.id, after })),
    );
    return { status: 200, body: { data, next: next === null ? null : encodeCursor(next) } };
  };
