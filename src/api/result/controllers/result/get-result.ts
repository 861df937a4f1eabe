import type { Core } from '@strapi/types';
import type { Handler } from '../../../../lib/contract';
import { Problem, problems } from '../../../../lib/problem';
import { auditService } from '../../../../plugins/audit/contracts';
import { reviewPolicyService } from '../../../review-policy/contracts';
import type { GetResult } from '../../contracts';
import { findResult } from '../../queries/find-result';

export const getResultHandler =
  (strapi: Core.Strapi): Handler<typeof GetResult> =>
  async ({ headers, params: { id }, query }) => {
    const asked = { team: query.team, ifNoneMatch: headers['if-none-match'] };
    const answer = await reviewPolicyService(strapi).readAsCaller(asked, async (sql, { team, sight }) => {
      const data = await findResult(sql, { teamId: team.id, id, sight });
      if (data === null) throw new Problem(problems['resource.not-found'], `The team "${team.slug}" has no result "${id}".`);
      return { data };
    });
    if (answer.status === 200) await auditService(strapi).recordView({ type: 'results', key: id });
    return answer;
  };
