import type { Core } from '@strapi/types';
import { Problem } from '../../../../../../lib/problem';
import { auditorRequestProblems, type AuditorReceipt, type AuditorRequestDetail } from '../../../../contracts';
import { listRequestSteps } from '../../queries/auditor-requests/auditor-request-step';
import { findReceipt, findRequestDetail } from '../../queries/auditor-requests/find-auditor-request';
import { toAuditorRequest } from '../../queries/auditor-requests/request-row';
import { noSuchRequest, sideOf, type Party } from './party';
import { recordAccess } from './record-step';

/** @throws Problem resource.not-found, server.unavailable */
export const readAuditorRequest = async (strapi: Core.Strapi, party: Party, id: string): Promise<AuditorRequestDetail> =>
  recordAccess(strapi, party, id, { step: 'viewed', detail: { what: 'request' } }, async (sql, row) => {
    const detail = await findRequestDetail(sql, id);
    if (detail === null) throw noSuchRequest();
    const { decided_at, ...rest } = detail;
    return {
      ...toAuditorRequest(row),
      ...rest,
      decidedAt: decided_at?.toISOString() ?? null,
      hasReceipt: (await findReceipt(sql, id)) !== null,
      steps: await listRequestSteps(sql, id, { seenFrom: sideOf(party, row) }),
    };
  });

/** @throws Problem resource.not-found, auditor-request.not-made, server.unavailable */
export const readAuditorReceipt = async (strapi: Core.Strapi, party: Party, id: string): Promise<AuditorReceipt> =>
  recordAccess(strapi, party, id, { step: 'viewed', detail: { what: 'receipt' } }, async (sql, row) => {
    const receipt = await findReceipt(sql, id);
    if (receipt === null) throw new Problem(auditorRequestProblems['auditor-request.not-made'], `It is ${row.state}.`);
    const { made_at, isOnBehalf, ...rest } = receipt;
    const downloads = await listRequestSteps(sql, id, { seenFrom: sideOf(party, row), only: 'downloaded' });
    return {
      ...rest,
      madeAt: made_at.toISOString(),
      approvedBy: isOnBehalf ? 'luminous' : 'owner',
      downloads: downloads.map(({ at, side, actor }) => ({ at, side, actor })),
    };
  });
