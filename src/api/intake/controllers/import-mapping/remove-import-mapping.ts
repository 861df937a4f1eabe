import type { Core } from '@strapi/types';
import { inTeam } from '../../../../lib/actor';
import type { Handler } from '../../../../lib/contract';
import { inTransaction } from '../../../../lib/database';
import { Problem, problems } from '../../../../lib/problem';
import { teamsService } from '../../../../plugins/teams/contracts';
import type { RemoveImportMapping } from '../../contracts';
import { removeMapping } from '../../queries/remove-mapping';

export const removeImportMappingHandler =
  (strapi: Core.Strapi): Handler<typeof RemoveImportMapping> =>
  async ({ params: { name }, query }) => {
    const team = await teamsService(strapi).getTeam(query.team);
    const mapping = await inTeam(team.id, () => inTransaction(strapi, async (sql) => removeMapping(sql, team.id, name)));
    if (mapping === null) throw new Problem(problems['resource.not-found'], `The team "${team.slug}" has no mapping "${name}".`);
    return { status: 200, body: { data: { name, mapping } } };
  };
