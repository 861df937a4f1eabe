import type { Core } from '@strapi/types';
import type { Handler } from '../../../../lib/contract';
import { toPage } from '../../../../lib/page';
import { reviewPolicyService } from '../../../review-policy/contracts';
import type { ListStationStatus } from '../../contracts';
import { listStationStatus } from '../../queries/list-station-status';

export const listStationStatusHandler =
  (strapi: Core.Strapi): Handler<typeof ListStationStatus> =>
  async ({ headers, query: { team: slug, parameter, recent, ...page } }) =>
    reviewPolicyService(strapi).readAsCaller(
      { team: slug, ifNoneMatch: headers['if-none-match'] },
      async (sql, { team, sight, isPublic, knowsOfUnreleased }) => {
        const reader = { teamId: team.id, sight, isPublic, knowsOfUnreleased };
        const wanted = { parameterCode: parameter, recentReadings: recent };
        const found = await listStationStatus(sql, { ...page, ...reader, ...wanted, limit: page.limit + 1 });
        return toPage(found, page.limit, ({ station }) => station.code);
      },
    );
