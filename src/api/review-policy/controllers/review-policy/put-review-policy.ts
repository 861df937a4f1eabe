import type { Core } from '@strapi/types';
import { inTeam } from '../../../../lib/actor';
import type { Handler } from '../../../../lib/contract';
import { inTransaction } from '../../../../lib/database';
import { teamsService } from '../../../../plugins/teams/contracts';
import type { PutReviewPolicy } from '../../contracts';
import { putReviewPolicy } from '../../queries/put-review-policy';

export const putReviewPolicyHandler =
  (strapi: Core.Strapi): Handler<typeof PutReviewPolicy> =>
  async ({ query, body }) => {
    const team = await teamsService(strapi).getTeam(query.team);
    await inTeam(team.id, () => inTransaction(strapi, async (sql) => putReviewPolicy(sql, team.id, body)));
    return { status: 200, body: { data: body } };
  };
