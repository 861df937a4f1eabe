import type { Core } from '@strapi/types';
import type { Handler } from '../../../../lib/contract';
import { Problem, problems } from '../../../../lib/problem';
import { reviewPolicyService } from '../../../review-policy/contracts';
import type { GetResult } from '../../contracts';
import { findResult } from '../../queries/find-result';

export const getResultHandler =
  (strapi: Core.Strapi): Handler<typeof GetResult> =>
  async ({ headers, params: { id }, query }) =>
    reviewPolicyService(strapi).readAsCaller({ team: query.team, ifNoneMatch: headers['if-none-match'] }, async (sql, { team, sight }) => {
      const data = await findResult(sql, { teamId: team.id, id, sight });
      if (data === null) throw new Problem(problems['resource.not-found'], `The team "${team.slug}" has no result "${id}".`);
      return { data };
    });
