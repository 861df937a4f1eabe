import type { Core } from '@strapi/types';
import { inTransaction } from '../../../../../../lib/database';
import { Problem, problems } from '../../../../../../lib/problem';
import { auditorRequestProblems, type AuditorRequest, type DossierScope } from '../../../../contracts';
import { isEmptyPeriod } from '../../domain/auditor-requests/is-within';
import { findTeamSlug } from '../../queries/auditor-requests/find-team-slug';
import { insertAuditorRequest } from '../../queries/auditor-requests/insert-auditor-request';
import { toAuditorRequest } from '../../queries/auditor-requests/request-row';
import { findTeamId } from '../../queries/history/find-team-id';
import { getRequest, noSuchRequest, sideOf, type Party } from './party';
import { recordStep } from './record-step';

interface Asked {
  readonly owner: string;
  readonly scope: DossierScope;
  readonly message: string | null;
}

/**
 * Nobody is told whether there is such a team or such a record: a name that nobody has is asked like any other, and never answers.
 * @throws Problem request.invalid, resource.not-found, auditor-request.unusable, auditor-request.too-many
 */
export const askForHistory = async (strapi: Core.Strapi, party: Party, { owner, scope, message }: Asked): Promise<AuditorRequest> => {
  const { teamId: askerId } = party;
  if (askerId === null) throw new Problem(problems['request.invalid'], 'query "team": name the team that asks');
  if (isEmptyPeriod(scope)) throw new Problem(auditorRequestProblems['auditor-request.unusable'], 'The period ends before it begins.');
  return inTransaction(strapi, async (sql) => {
    const asker = await findTeamSlug(sql, askerId);
    if (asker === null) throw noSuchRequest();
    if (asker === owner) throw new Problem(auditorRequestProblems['auditor-request.unusable'], 'A team reads its own history anyway.');
    const ownerId = (await findTeamId(sql, owner)) ?? owner;
    const id = await insertAuditorRequest(sql, { ownerId, owner, askerId, asker, scope, message });
    if (id === null) throw new Problem(auditorRequestProblems['auditor-request.too-many'], `Answers of "${owner}" are still to come.`);
    const row = await getRequest(sql, id);
    await recordStep(sql, row, { step: 'asked', side: sideOf(party, row), detail: { scope, message: message ?? undefined } });
    return toAuditorRequest(row);
  });
};
