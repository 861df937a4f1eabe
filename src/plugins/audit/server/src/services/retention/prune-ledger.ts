import type { Core } from '@strapi/types';
import { inTransaction } from '../../../../../../lib/database';
import { settings } from '../../../../../../lib/settings';
import { retentionClasses, type RetentionClass } from '../../../../contracts';
import { pruneEvents } from '../../queries/retention/prune-events';

/** Short enough that nobody waits for it. */
const eventsAtOnce = 2000;

const pruneClass = async (strapi: Core.Strapi, name: RetentionClass): Promise<number> => {
  const years = settings(strapi).retention[name];
  let pruned = 0;
  for (let isMore = true; isMore;) {
    const stroke = await inTransaction(strapi, async (sql) => pruneEvents(sql, { name, years }, eventsAtOnce));
    pruned += stroke.prunedCount;
    isMore = stroke.examinedTo !== null;
  }
  return pruned;
};

/** Lets go of all values that are past their period, stroke by stroke, each with its event. Answers of how many events. */
export const pruneLedger = async (strapi: Core.Strapi): Promise<number> => {
  let pruned = 0;
  for (const name of retentionClasses) pruned += await pruneClass(strapi, name);
  if (pruned > 0) strapi.log.info('values past their period were pruned from the ledger', { count: pruned });
  return pruned;
};
