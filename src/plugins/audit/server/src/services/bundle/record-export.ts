import type { Core } from '@strapi/types';
import { inTransaction } from '../../../../../../lib/database';
import { Problem, problems } from '../../../../../../lib/problem';
import { toCanonicalJson } from '../../domain/canonical-json';
import { emitEvent } from '../../queries/emit-event';
import type { OpenedBundle } from './open-bundle';

/** Committed before the first byte leaves: what cannot be recorded is not given. @throws Problem server.unavailable */
export const recordExport = async (strapi: Core.Strapi, { team, about, subject }: OpenedBundle): Promise<void> => {
  const detail = toCanonicalJson({ checkpoint: String(about.checkpoint.size), what: 'bundle' });
  try {
    await inTransaction(strapi, async (sql) => emitEvent(sql, { kind: 'access', action: 'export', ...subject, teamId: team, detail }));
  } catch (error) {
    strapi.log.error('an export was refused because it could not be recorded', { error });
    throw new Problem(problems['server.unavailable'], 'That the history is taken along cannot be recorded now, so it is not given.');
  }
};
