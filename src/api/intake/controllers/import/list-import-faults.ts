import type { Core } from '@strapi/types';
import { inTeam } from '../../../../lib/actor';
import type { Handler } from '../../../../lib/contract';
import { withSql } from '../../../../lib/database';
import { Problem, problems } from '../../../../lib/problem';
import { teamsService } from '../../../../plugins/teams/contracts';
import type { ListImportFaults } from '../../contracts';
import { listImportFaults } from '../../queries/list-import-faults';
import { getImport } from '../../services/intake/get-import';

const cursorPattern = /^\d{1,18}$/;

export const listImportFaultsHandler =
  (strapi: Core.Strapi): Handler<typeof ListImportFaults> =>
  async ({ params, query: { team: slug, cursor = '0', limit } }) => {
    if (!cursorPattern.test(cursor)) throw new Problem(problems['request.invalid'], 'The cursor is not one that this list gave out.');
    const team = await teamsService(strapi).getTeam(slug);
    const body = await inTeam(team.id, async () => {
      const { id } = await getImport(strapi, team, params.id);
      return withSql(strapi, async (sql) => listImportFaults(sql, { teamId: team.id, importId: id, afterId: cursor, limit }));
    });
    return { status: 200, body };
  };
