import type { Core } from '@strapi/types';
import type { Handler } from '../../../../lib/contract';
import { reviewPolicyService } from '../../../review-policy/contracts';
import type { ListMethods } from '../../contracts';
import { listMethods } from '../../queries/list-methods';

export const listMethodsHandler =
  (strapi: Core.Strapi): Handler<typeof ListMethods> =>
  async ({ headers }) =>
    reviewPolicyService(strapi).readShared(headers['if-none-match'], async (sql) => ({
      data: await listMethods(sql),
    }));
