import type { Core } from '@strapi/types';
import { inTransaction } from '../../../../../lib/database';
import { Problem, problems } from '../../../../../lib/problem';
import type { Happening } from '../../../contracts';
import { toCanonicalJson } from '../domain/canonical-json';
import { emitEvent } from '../queries/emit-event';

/** In a transaction of its own: what was given out stays on record when the rest of the request fails. */
export const record = async (strapi: Core.Strapi, { detail, ...happening }: Happening): Promise<void> => {
  try {
    await inTransaction(strapi, async (sql) =>
      emitEvent(sql, { ...happening, ...(detail === undefined ? {} : { detail: toCanonicalJson(detail) }) }),
    );
  } catch (error) {
    strapi.log.error('what somebody did could not be recorded', { error });
    throw new Problem(problems['server.unavailable'], 'The ledger cannot record this just now.', {}, { 'Retry-After': '5' });
  }
};
