import type { Core } from '@strapi/types';
import { inTeam } from '../../../../lib/actor';
import type { Handler } from '../../../../lib/contract';
import { withSql } from '../../../../lib/database';
import { teamsService } from '../../../../plugins/teams/contracts';
import type { GetReviewPolicy } from '../../contracts';
import { findReviewPolicy } from '../../queries/find-review-policy';

export const getReviewPolicyHandler =
  (strapi: Core.Strapi): Handler<typeof GetReviewPolicy> =>
  async ({ query }) => {
    const team = await teamsService(strapi).getTeam(query.team);
    const data = await inTeam(team.id, () => withSql(strapi, async (sql) => findReviewPolicy(sql, team.id)));
    return { status: 200, body: { data } };
  };
