import type { Core } from '@strapi/types';
import { inTeam } from '../../../../lib/actor';
import type { Handler } from '../../../../lib/contract';
import { withSql } from '../../../../lib/database';
import { Problem, problems } from '../../../../lib/problem';
import { teamsService } from '../../../../plugins/teams/contracts';
import type { GetImport } from '../../contracts';
import { findImport } from '../../queries/find-import';

export const getImportHandler =
  (strapi: Core.Strapi): Handler<typeof GetImport> =>
  async ({ params, query }) => {
    const team = await teamsService(strapi).getTeam(query.team);
    const data = await inTeam(team.id, () => withSql(strapi, async (sql) => findImport(sql, team.id, params.id)));
    if (data === null) throw new Problem(problems['resource.not-found'], `The team "${team.slug}" has no import "${params.id}".`);
    return { status: 200, body: { data } };
  };
