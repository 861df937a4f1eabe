import type { Core } from '@strapi/types';
import type { Handler } from '../../../../lib/contract';
import { publicTeamId } from '../../../../plugins/teams/contracts';
import { reviewPolicyService } from '../../../review-policy/contracts';
import type { ListMethods } from '../../contracts';
import { listMethods } from '../../queries/list-methods';

export const listMethodsHandler =
  (strapi: Core.Strapi): Handler<typeof ListMethods> =>
  async ({ headers }) =>
    reviewPolicyService(strapi).readAsCaller({ team: publicTeamId, ifNoneMatch: headers['if-none-match'] }, async (sql) => ({
      data: await listMethods(sql),
    }));
