import type { Core } from '@strapi/types';
import { isLetIn, requireActor } from '../../../../lib/actor';
import type { Handler } from '../../../../lib/contract';
import { reviewPolicyService } from '../../../review-policy/contracts';
import type { ListCustodyStatus } from '../../contracts';
import { listCustodyStatus } from '../../queries/list-custody-status';

export const listCustodyStatusHandler =
  (strapi: Core.Strapi): Handler<typeof ListCustodyStatus> =>
  async ({ headers, query: { team: slug, ...asked } }) =>
    reviewPolicyService(strapi).readAsCaller({ team: slug, ifNoneMatch: headers['if-none-match'] }, async (sql, { team }) =>
      listCustodyStatus(sql, { ...asked, teamId: team.id, isLetIn: isLetIn(requireActor()) }),
    );
