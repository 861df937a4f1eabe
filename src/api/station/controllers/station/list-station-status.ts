import type { Core } from '@strapi/types';
import type { Handler } from '../../../../lib/contract';
import { reviewPolicyService } from '../../../review-policy/contracts';
import type { ListStationStatus } from '../../contracts';
import { listStationStatus } from '../../queries/list-station-status';

export const listStationStatusHandler =
  (strapi: Core.Strapi): Handler<typeof ListStationStatus> =>
  async ({ headers, query: { team: slug, parameter, recent, ...page } }) =>
    reviewPolicyService(strapi).readAsCaller(
      { team: slug, ifNoneMatch: headers['if-none-match'] },
      async (sql, { team, sight, isPublic }) => {
        const reader = { teamId: team.id, sight, isPublic };
        const wanted = { parameterCode: parameter, recentReadings: recent };
        const found = await listStationStatus(sql, { ...page, ...reader, ...wanted, limit: page.limit + 1 });
        const data = found.slice(0, page.limit);
        return { data, next: found.length > page.limit ? (data.at(-1)?.station.code ?? null) : null };
      },
    );
