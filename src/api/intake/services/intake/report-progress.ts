import type { Core } from '@strapi/types';
import { withSql } from '../../../../lib/database';
import type { ImportProgress } from '../../contracts';
import type { OrderedImport } from '../../domain/ordered-import';
import { clearProgress, noteProgress } from '../../queries/note-progress';

export type Progress = { -readonly [K in keyof ImportProgress]: ImportProgress[K] };

const everyMs = 1000;

/**
 * Writes down every second how far an import is, beside its transaction, which nobody else can see into. Call it before the transaction
 * begins: timers inherit what surrounds them. Returns how to stop.
 */
export const reportProgress = (strapi: Core.Strapi, { teamId, importId }: OrderedImport, progress: Progress): (() => Promise<void>) => {
  let isNoted = false;
  let noting = Promise.resolve();
  const note = async (): Promise<void> => {
    isNoted = true;
    await withSql(strapi, async (sql) => noteProgress(sql, teamId, importId, progress));
  };
  const timer = setInterval(() => {
    noting = noting.then(note).catch((error: unknown) => {
      strapi.log.debug('progress was not noted', { importId, error });
    });
  }, everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await noting;
    if (isNoted) await withSql(strapi, async (sql) => clearProgress(sql, teamId, importId));
  };
};
