import type { Core } from '@strapi/types';
import type { Handler } from '../../../../lib/contract';
import { Problem } from '../../../../lib/problem';
import { factorsTo, unitsBeside } from '../../../../lib/units';
import { reviewPolicyService } from '../../../review-policy/contracts';
import { seriesProblems } from '../../../station/contracts';
import { findUnitOfParameter } from '../../../station/queries/find-unit-of-parameter';
import { treatmentOfNonDetects, type SummariseResults } from '../../contracts';
import { summariseResults } from '../../queries/summarise-results';

export const summariseResultsHandler =
  (strapi: Core.Strapi): Handler<typeof SummariseResults> =>
  async ({ headers, query: { team: slug, unit: asked, ...filter } }) =>
    reviewPolicyService(strapi).readAsCaller({ team: slug, ifNoneMatch: headers['if-none-match'] }, async (sql, { team, sight }) => {
      const unit = asked ?? (await findUnitOfParameter(sql, filter.parameter));
      const factors = unit === null ? [] : factorsTo(unit);
      const summaries = await summariseResults(sql, { teamId: team.id, sight, filter, unit, factors });
      const beside = unitsBeside(summaries, asked);
      if (beside.length > 0) throw new Problem(seriesProblems['unit.not-convertible'], `There are results in ${beside.join(', ')}.`);
      const { name: treatment, explanation } = treatmentOfNonDetects;
      return { data: { parameter: filter.parameter, nonDetects: { treatment, explanation }, summaries } };
    });
