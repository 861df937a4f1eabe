import type { Core } from '@strapi/types';
import type { Handler } from '../../../../lib/contract';
import { toPage } from '../../../../lib/page';
import { reviewPolicyService } from '../../../review-policy/contracts';
import type { ListSites } from '../../contracts';
import { listSites } from '../../queries/list-sites';

export const listSitesHandler =
  (strapi: Core.Strapi): Handler<typeof ListSites> =>
  async ({ headers, query: { team: slug, limit, after } }) =>
    reviewPolicyService(strapi).readAsCaller({ team: slug, ifNoneMatch: headers['if-none-match'] }, async (sql, { team }) =>
      toPage(await listSites(sql, { teamId: team.id, after, limit: limit + 1 }), limit, ({ code }) => code),
    );
