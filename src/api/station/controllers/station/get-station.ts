import type { Core } from '@strapi/types';
import type { Handler } from '../../../../lib/contract';
import { auditService } from '../../../../plugins/audit/contracts';
import { reviewPolicyService } from '../../../review-policy/contracts';
import type { GetStation } from '../../contracts';
import { listAliases } from '../../queries/list-aliases';
import { getStation } from '../../services/station/get-station';

export const getStationHandler =
  (strapi: Core.Strapi): Handler<typeof GetStation> =>
  async ({ headers, params, query }) => {
    const asked = { team: query.team, ifNoneMatch: headers['if-none-match'] };
    const answer = await reviewPolicyService(strapi).readAsCaller(asked, async (sql, reader) => {
      const station = await getStation(sql, reader, params.code);
      return { data: { ...station, aliases: await listAliases(sql, reader.team.id, station.id) } };
    });
    if (answer.status === 200) await auditService(strapi).recordView({ type: 'stations', key: answer.body.data.id });
    return answer;
  };
