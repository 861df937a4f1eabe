import { z } from 'zod';
import { defineJob } from '../../../../../lib/jobs';
import { pruneLedger } from '../services/retention/prune-ledger';

/** After the check of the night has begun, so that what is pruned was mostly checked once more before. */
export const pruneNightly = defineJob({
  name: 'prune-ledger-nightly',
  payload: z.object({}),
  cron: '30 11 * * *',
  handle: async (strapi) => {
    await pruneLedger(strapi);
  },
});
