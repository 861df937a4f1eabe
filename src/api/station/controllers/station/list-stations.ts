import type { Core } from '@strapi/types';
import type { Handler } from '../../../../lib/contract';
import { toPage } from '../../../../lib/page';
import { reviewPolicyService } from '../../../review-policy/contracts';
import type { ListStations } from '../../contracts';
import { listStations } from '../../queries/list-stations';

export const listStationsHandler =
  (strapi: Core.Strapi): Handler<typeof ListStations> =>
  async ({ headers, query: { team: slug, ...page } }) =>
    reviewPolicyService(strapi).readAsCaller({ team: slug, ifNoneMatch: headers['if-none-match'] }, async (sql, { team, isPublic }) => {
      const found = await listStations(sql, { ...page, teamId: team.id, isPublic, limit: page.limit + 1 });
      return toPage(found, page.limit, ({ code }) => code);
    });
