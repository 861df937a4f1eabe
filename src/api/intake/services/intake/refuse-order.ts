import type { Core } from '@strapi/types';
import { inTransaction } from '../../../../lib/database';
import type { OrderedImport } from '../../domain/ordered-import';
import { claimImport } from '../../queries/claim-import';
import { finishImport } from '../../queries/finish-import';
import { saveFault } from '../../queries/save-fault';
import { tellRefusal } from './tell-refusal';

/** An accepted file that turns out not to be one of results: nobody waits for the answer any more, so the import itself tells it. */
export const refuseOrder = async (strapi: Core.Strapi, order: OrderedImport, reason: string): Promise<void> =>
  inTransaction(strapi, async (sql) => {
    const { teamId, importId } = order;
    await claimImport(sql, { ...order, id: importId, format: null, state: 'refused' });
    await saveFault(sql, { teamId, importId, line: 1, code: 'line.unreadable', reason });
    const counts = { read: 0, new: 0, unchanged: 0, superseding: 0, rejected: 0, faults: 1 };
    await finishImport(sql, { teamId, importId, counts, releasedBy: null });
    await tellRefusal(strapi, sql, order, reason);
  });
