import { z } from 'zod';
import { inTransaction } from '../../../../../lib/database';
import { publishAll } from '../../../../../lib/events';
import { defineJob } from '../../../../../lib/jobs';
import { KeysExpiring } from '../../../contracts';
import { noteExpiringKeys } from '../queries/note-expiring-keys';

/** So many days before a key ends, each of which is told once. */
const steps = [14, 2];

/** In the morning of those who have to make new ones. */
export const warnOfExpiringKeys = defineJob({
  name: 'warn-of-expiring-keys',
  payload: z.object({}),
  cron: '0 13 * * *',
  handle: async (strapi) =>
    inTransaction(strapi, async (sql) => {
      await publishAll(sql, KeysExpiring, await noteExpiringKeys(sql, steps));
    }),
});
