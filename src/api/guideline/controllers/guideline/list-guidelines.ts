import type { Core } from '@strapi/types';
import type { Handler } from '../../../../lib/contract';
import { toPage } from '../../../../lib/page';
import { reviewPolicyService } from '../../../review-policy/contracts';
import type { ListGuidelines } from '../../contracts';
import { listGuidelines } from '../../queries/list-guidelines';

export const listGuidelinesHandler =
  (strapi: Core.Strapi): Handler<typeof ListGuidelines> =>
  async ({ headers, query: { limit, ...query } }) =>
    reviewPolicyService(strapi).readShared(headers['if-none-match'], async (sql) => {
      const { data, next } = toPage(await listGuidelines(sql, { ...query, limit: limit + 1 }), limit, ({ row_id }) => row_id);
      return { data: data.map(({ row_id: _, ...guideline }) => guideline), next };
    });
