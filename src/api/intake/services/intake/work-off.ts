import type { Core } from '@strapi/types';
import { inTransaction, type Sql } from '../../../../lib/database';
import { createGate } from '../../../../lib/gate';
import type { OrderedImport } from '../../domain/ordered-import';
import { tryLockImport } from '../../queries/lock-import';
import { reportProgress, type Progress } from './report-progress';
import { runImport, type Outcome } from './run-import';
import { reasonOf, tellRefusal } from './tell-refusal';
import type { SpooledFile } from './spool-upload';

/** Each import holds a connection while it reads its file; the others are for readers. */
const importGate = createGate({ width: 3, queueLength: 50 });

/** Rolls a dry run back and carries its outcome out of the transaction. */
class DryRunDone extends Error {
  constructor(readonly outcome: Outcome) {
    super('A dry run is rolled back.');
  }
}

const rolledBack = async (work: () => Promise<Outcome | 'busy'>): Promise<Outcome | 'busy'> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DryRunDone) return error.outcome;
    throw error;
  }
};

/** What a caller does in the same transaction, before the work and after it. */
export interface Around {
  readonly begin: (sql: Sql) => Promise<void>;
  readonly end: (sql: Sql, outcome: Outcome) => Promise<void>;
}

/** Does one import in one transaction, a few at a time on each node. `'busy'` when another worker is at the same import. */
export const workOff = async (strapi: Core.Strapi, order: OrderedImport, file: SpooledFile, around?: Around): Promise<Outcome | 'busy'> => {
  const progress: Progress = { stage: 'waiting', resultsRead: 0, bytesRead: 0 };
  const stopReporting = reportProgress(strapi, order, progress);
  try {
    return await rolledBack(async () =>
      importGate(() =>
        inTransaction(strapi, async (sql) => {
          if (!(await tryLockImport(sql, order.importId))) return 'busy';
          await around?.begin(sql);
          const outcome = await runImport(sql, order, file, progress);
          if (outcome.kind === 'previewed') throw new DryRunDone(outcome);
          await around?.end(sql, outcome);
          if (outcome.kind === 'refused' && outcome.wasAccepted) {
            await tellRefusal(strapi, sql, order, reasonOf(outcome.faults, outcome.import.counts.faults));
          }
          return outcome;
        }),
      ),
    );
  } finally {
    await stopReporting();
  }
};
