import type { Core } from '@strapi/types';
import { requireActor } from '../../../../../../lib/actor';
import { systemClock } from '../../../../../../lib/clock';
import { inTransaction, noteReason, type Sql } from '../../../../../../lib/database';
import { enqueue } from '../../../../../../lib/jobs';
import { Problem } from '../../../../../../lib/problem';
import { auditorRequestProblems, type AuditorRequest, type DossierScope } from '../../../../contracts';
import { isSameScope } from '../../domain/auditor-requests/is-within';
import { makeAuditorBundle } from '../../jobs/make-auditor-bundle';
import { approveRequestRow, declineRequestRow, type Approval } from '../../queries/auditor-requests/change-auditor-request';
import { toAuditorRequest, type AuditorRequestRow } from '../../queries/auditor-requests/request-row';
import { asOwner, getRequest, notOpen, sideOf, type Party } from './party';
import { recordStep } from './record-step';
import { resolveRecords } from './resolve-records';

const longestMs = 366 * 86_400_000;

const refuseUnusableEnd = (endsAt: string): void => {
  const aheadMs = Date.parse(endsAt) - systemClock().getTime();
  if (aheadMs <= 0) throw new Problem(auditorRequestProblems['auditor-request.unusable'], 'The end has passed already.');
  if (aheadMs > longestMs) throw new Problem(auditorRequestProblems['auditor-request.unusable'], 'The end is more than a year ahead.');
};

interface Terms {
  readonly scope: DossierScope | null;
  readonly endsAt: string;
  readonly legalBasis: string | null;
}

const recordApproval = async (sql: Sql, party: Party, row: AuditorRequestRow, approval: Approval): Promise<void> => {
  const { scope, endsAt, legalBasis, records } = approval;
  const side = sideOf(party, row);
  if (!isSameScope(scope, row.scope)) await recordStep(sql, row, { step: 'narrowed', side, detail: { asked: row.scope, given: scope } });
  const detail = { scope, endsAt, legalBasis: legalBasis ?? undefined, records: String(records.length) };
  await recordStep(sql, row, { step: 'approved', side, detail });
};

/**
 * All that was asked for, or a part of it. Luminous says by which law it decides for somebody else.
 * @throws Problem resource.not-found, auditor-request.not-open, and what `resolveRecords` throws
 */
export const approveAuditorRequest = async (strapi: Core.Strapi, party: Party, id: string, terms: Terms): Promise<AuditorRequest> =>
  asOwner(strapi, party, id, async (row) => {
    const { endsAt, legalBasis } = terms;
    if (party.isStaff && legalBasis === null) {
      throw new Problem(auditorRequestProblems['auditor-request.no-legal-basis'], 'Luminous decides for the team.');
    }
    refuseUnusableEnd(endsAt);
    if (row.state !== 'asked') throw notOpen(`It is ${row.state}.`);
    const scope = terms.scope ?? row.scope;
    const records = await resolveRecords(strapi, row, scope);
    return inTransaction(strapi, async (sql) => {
      if (legalBasis !== null) await noteReason(sql, legalBasis);
      const approval = { scope, records, endsAt, legalBasis, isOnBehalf: party.isStaff };
      if (!(await approveRequestRow(sql, id, approval))) throw notOpen('Somebody else was faster.');
      await recordApproval(sql, party, row, approval);
      await enqueue(sql, makeAuditorBundle, requireActor(), { id }, { key: `auditor-bundle:${id}` });
      return toAuditorRequest(await getRequest(sql, id));
    });
  });

/** @throws Problem resource.not-found, auditor-request.not-open */
export const declineAuditorRequest = async (strapi: Core.Strapi, party: Party, id: string, reason: string): Promise<AuditorRequest> =>
  asOwner(strapi, party, id, async (row) =>
    inTransaction(strapi, async (sql) => {
      await noteReason(sql, reason);
      if (!(await declineRequestRow(sql, id, reason, party.isStaff))) throw notOpen(`It is ${(await getRequest(sql, id)).state}.`);
      await recordStep(sql, row, { step: 'declined', side: sideOf(party, row), detail: { reason } });
      return toAuditorRequest(await getRequest(sql, id));
    }),
  );
