import type { Core } from '@strapi/types';
import { isLetIn, requireActor } from '../../../../lib/actor';
import type { Handler } from '../../../../lib/contract';
import { reviewPolicyService } from '../../../review-policy/contracts';
import type { GetCustody } from '../../contracts';
import { composeChain } from '../../domain/compose-chain';
import { findCustodySample } from '../../queries/find-custody-sample';
import { listCustodyEntries } from '../../queries/list-custody-entries';
import { noSuchSample } from '../../services/custody/add-custody-entry';

export const getCustodyHandler =
  (strapi: Core.Strapi): Handler<typeof GetCustody> =>
  async ({ headers, params: { code }, query }) =>
    reviewPolicyService(strapi).readAsCaller({ team: query.team, ifNoneMatch: headers['if-none-match'] }, async (sql, { team }) => {
      const found = await findCustodySample(sql, { teamId: team.id, code, isLetIn: isLetIn(requireActor()) });
      if (found === null) throw noSuchSample(team, code);
      return { data: composeChain(found.status, await listCustodyEntries(sql, team.id, found.id)) };
    });
