import type { Core } from '@strapi/types';
import type { Handler } from '../../../../lib/contract';
import { decodeCursor, encodeCursor } from '../../../../lib/cursor';
import { reviewPolicyService } from '../../../review-policy/contracts';
import type { ListResults } from '../../contracts';
import { listResults } from '../../queries/list-results';

export const listResultsHandler =
  (strapi: Core.Strapi): Handler<typeof ListResults> =>
  async ({ headers, query: { team: slug, cursor, limit, ...filter } }) => {
    const after = cursor === undefined ? undefined : decodeCursor(cursor);
    return reviewPolicyService(strapi).readAsCaller({ team: slug, ifNoneMatch: headers['if-none-match'] }, async (sql, { team, sight }) => {
      const { data, next } = await listResults(sql, { teamId: team.id, sight, filter, after, limit });
      return { data, next: next === null ? null : encodeCursor(next) };
    });
  };
