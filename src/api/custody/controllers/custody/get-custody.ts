import type { Core } from '@strapi/types';
import { isLetIn, requireActor } from '../../../../lib/actor';
import type { Handler } from '../../../../lib/contract';
import { auditService } from '../../../../plugins/audit/contracts';
import { reviewPolicyService } from '../../../review-policy/contracts';
import type { GetCustody } from '../../contracts';
import { composeChain } from '../../domain/compose-chain';
import { findCustodySample } from '../../queries/find-custody-sample';
import { listCustodyEntries } from '../../queries/list-custody-entries';
import { noSuchSample } from '../../services/custody/add-custody-entry';

export const getCustodyHandler =
  (strapi: Core.Strapi): Handler<typeof GetCustody> =>
  async ({ headers, params: { code }, query }) => {
    const asked = { team: query.team, ifNoneMatch: headers['if-none-match'] };
    const answer = await reviewPolicyService(strapi).readAsCaller(asked, async (sql, { team }) => {
      const found = await findCustodySample(sql, { teamId: team.id, code, isLetIn: isLetIn(requireActor()) });
      if (found === null) throw noSuchSample(team, code);
      return { key: found.id, data: composeChain(found.status, await listCustodyEntries(sql, team.id, found.id)) };
    });
    if (answer.status === 304) return answer;
    const { key, data } = answer.body;
    await auditService(strapi).recordView({ type: 'samples', key });
    return { ...answer, body: { data } };
  };
