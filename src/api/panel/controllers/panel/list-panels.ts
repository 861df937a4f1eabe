import type { Core } from '@strapi/types';
import type { Handler } from '../../../../lib/contract';
import { toPage } from '../../../../lib/page';
import { reviewPolicyService } from '../../../review-policy/contracts';
import type { ListPanels } from '../../contracts';
import { listPanels } from '../../queries/list-panels';

export const listPanelsHandler =
  (strapi: Core.Strapi): Handler<typeof ListPanels> =>
  async ({ headers, query: { limit, after } }) =>
    reviewPolicyService(strapi).readShared(headers['if-none-match'], async (sql) =>
      toPage(await listPanels(sql, { after, limit: limit + 1 }), limit, ({ code }) => code),
    );
