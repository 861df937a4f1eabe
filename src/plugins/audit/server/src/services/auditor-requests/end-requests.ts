import type { Core } from '@strapi/types';
import { inTransaction } from '../../../../../../lib/database';
import { expireAuditorRequests, removeEndedBundles } from '../../queries/auditor-requests/expire-auditor-requests';
import { getRequest } from './party';
import { recordStep } from './record-step';

const atOnce = 100;

/** Notes what has ended, and takes the bundles away of all that is over. As the system, for all teams. */
export const endRequests = async (strapi: Core.Strapi): Promise<void> => {
  let count: number;
  do {
    count = await inTransaction(strapi, async (sql) => {
      const ended = await expireAuditorRequests(sql, atOnce);
      for (const id of ended) await recordStep(sql, await getRequest(sql, id), { step: 'expired', side: 'luminous' });
      return ended.length;
    });
  } while (count === atOnce);
  await inTransaction(strapi, async (sql) => removeEndedBundles(sql));
};
