import type { Core } from '@strapi/types';
import { inTeam } from '../../../../lib/actor';
import type { Handler } from '../../../../lib/contract';
import { inTransaction } from '../../../../lib/database';
import { Problem } from '../../../../lib/problem';
import { teamsService } from '../../../../plugins/teams/contracts';
import { siteProblems, type CreateSite } from '../../contracts';
import { insertSite } from '../../queries/insert-sites';

export const createSiteHandler =
  (strapi: Core.Strapi): Handler<typeof CreateSite> =>
  async ({ query, body }) => {
    const team = await teamsService(strapi).getTeam(query.team);
    const isNew = await inTeam(team.id, () => inTransaction(strapi, async (sql) => insertSite(sql, team.id, body)));
    if (!isNew) throw new Problem(siteProblems['site.code-taken'], `The team "${team.slug}" has a site "${body.code}".`);
    return { status: 201, body: { data: { ...body, stationCount: 0, lastSampledAt: null } } };
  };
