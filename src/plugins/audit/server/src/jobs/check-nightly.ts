import { z } from 'zod';
import { defineJob } from '../../../../../lib/jobs';
import { settings } from '../../../../../lib/settings';
import { checkLedger } from '../services/checking/check-ledger';

/** On whichever node takes it; one without the means leaves it to the night after. */
export const checkNightly = defineJob({
  name: 'check-ledger-nightly',
  payload: z.object({}),
  /** When nearly nobody works, in UTC. */
  cron: '0 10 * * *',
  handle: async (strapi) => {
    if (settings(strapi).ledger.databaseUrl !== undefined) await checkLedger(strapi);
  },
});
