import type { Core } from '@strapi/types';
import { inTransaction, type Sql } from '../../../../../../lib/database';
import { Problem, problems } from '../../../../../../lib/problem';
import type { AuditorRequestSide, AuditorRequestStepName } from '../../../../contracts';
import { toCanonicalJson, type Canonical } from '../../domain/canonical-json';
import { insertRequestStep } from '../../queries/auditor-requests/auditor-request-step';
import { lockAuditorRequest } from '../../queries/auditor-requests/find-auditor-request';
import type { AuditorRequestRow } from '../../queries/auditor-requests/request-row';
import { noSuchRequest, sideOf, type Party } from './party';

interface Step {
  readonly step: AuditorRequestStepName;
  readonly side: AuditorRequestSide;
  readonly detail?: Readonly<Record<string, Canonical | undefined>>;
}

/** In the caller's transaction: on record exactly when it is true. The event tells which teams it is between. */
export const recordStep = async (sql: Sql, { id, owner, asker }: AuditorRequestRow, { step, side, detail = {} }: Step): Promise<void> =>
  insertRequestStep(sql, { requestId: id, step, side, detail: toCanonicalJson({ ...detail, asker, owner, side }) });

/**
 * Something is looked at or taken: on record before it is answered, and not answered when it cannot be recorded.
 * @throws Problem resource.not-found, server.unavailable, and what `look` throws
 */
export const recordAccess = async <T>(
  strapi: Core.Strapi,
  party: Party,
  id: string,
  { step, detail }: Pick<Step, 'step' | 'detail'>,
  look: (sql: Sql, row: AuditorRequestRow) => Promise<T>,
): Promise<T> => {
  try {
    return await inTransaction(strapi, async (sql) => {
      const row = await lockAuditorRequest(sql, id);
      if (row === null) throw noSuchRequest();
      const found = await look(sql, row);
      await recordStep(sql, row, { step, side: sideOf(party, row), ...(detail === undefined ? {} : { detail }) });
      return found;
    });
  } catch (error) {
    if (error instanceof Problem) throw error;
    strapi.log.error('what a request tells was not given because that could not be recorded', { error });
    throw new Problem(
      problems['server.unavailable'],
      'That this is looked at cannot be recorded now, so it is not given.',
      {},
      { 'Retry-After': '5' },
    );
  }
};
