import type { Core } from '@strapi/types';
import { inTeam, requireActor } from '../../../../../../lib/actor';
import { inTransaction, withSql } from '../../../../../../lib/database';
import { Problem, problems } from '../../../../../../lib/problem';
import type { AuditorRequest } from '../../../../contracts';
import { withdrawRequestRow } from '../../queries/auditor-requests/change-auditor-request';
import { toAuditorRequest, type AuditorRequestRow } from '../../queries/auditor-requests/request-row';
import { getRequest, notOpen, sideOf, takesOwnersSide, type Party } from './party';
import { recordStep } from './record-step';

const refuseUnlessManaging = (): void => {
  const { rights = [] } = requireActor();
  if (rights === 'all' || rights.includes('grants.manage')) return;
  throw new Problem(problems['request.forbidden'], 'This needs the right "grants.manage" in the team.', { needs: 'grants.manage' });
};

/** What was not answered yet is declined by the one side and taken back by the other. */
const openFor = (isOwner: boolean): readonly string[] => (isOwner ? ['approved', 'made'] : ['asked', 'approved', 'made']);

const withdraw = async (strapi: Core.Strapi, party: Party, row: AuditorRequestRow): Promise<AuditorRequest> =>
  inTransaction(strapi, async (sql) => {
    if (!(await withdrawRequestRow(sql, row.id, openFor(takesOwnersSide(party, row))))) {
      throw notOpen(`It is ${(await getRequest(sql, row.id)).state}.`);
    }
    await recordStep(sql, row, { step: 'withdrawn', side: sideOf(party, row) });
    return toAuditorRequest(await getRequest(sql, row.id));
  });

/** @throws Problem resource.not-found, request.forbidden, auditor-request.not-open */
export const withdrawAuditorRequest = async (strapi: Core.Strapi, party: Party, id: string): Promise<AuditorRequest> => {
  const row = await withSql(strapi, async (sql) => getRequest(sql, id));
  if (!takesOwnersSide(party, row)) return withdraw(strapi, party, row);
  refuseUnlessManaging();
  return inTeam(row.ownerId, async () => withdraw(strapi, party, row));
};
