import type { Core } from '@strapi/types';
import { inTeam } from '../../../../lib/actor';
import type { Handler } from '../../../../lib/contract';
import { inTransaction } from '../../../../lib/database';
import { teamsService } from '../../../../plugins/teams/contracts';
import type { PutImportMapping } from '../../contracts';
import { putMapping } from '../../queries/put-mapping';

export const putImportMappingHandler =
  (strapi: Core.Strapi): Handler<typeof PutImportMapping> =>
  async ({ params: { name }, query, body: mapping }) => {
    const team = await teamsService(strapi).getTeam(query.team);
    await inTeam(team.id, () => inTransaction(strapi, async (sql) => putMapping(sql, team.id, name, mapping)));
    return { status: 200, body: { data: { name, mapping } } };
  };
