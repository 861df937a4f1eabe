import type { Core } from '@strapi/types';
import type { Handler } from '../../../../lib/contract';
import { toPage } from '../../../../lib/page';
import { reviewPolicyService } from '../../../review-policy/contracts';
import type { ListParameters } from '../../contracts';
import { listParameters } from '../../queries/list-parameters';

export const listParametersHandler =
  (strapi: Core.Strapi): Handler<typeof ListParameters> =>
  async ({ headers, query: { limit, after } }) =>
    reviewPolicyService(strapi).readShared(headers['if-none-match'], async (sql) =>
      toPage(await listParameters(sql, { after, limit: limit + 1 }), limit, ({ code }) => code),
    );
