import { z } from 'zod';
import { requireActor } from '../../../../../lib/actor';
import { systemClock } from '../../../../../lib/clock';
import { inTransaction } from '../../../../../lib/database';
import { defineJob, enqueueAll } from '../../../../../lib/jobs';
import { listConfirmedReaders } from '../queries/checkpoint-mails/readers';
import { mailCheckpoint } from './mail-checkpoint';

/** A job for each address, so that one that fails holds up no other. */
export const mailCheckpointsDaily = defineJob({
  name: 'mail-checkpoints-daily',
  payload: z.object({}),
  cron: '0 12 * * *',
  handle: async (strapi) => {
    const day = systemClock().toISOString().slice(0, 10);
    await inTransaction(strapi, async (sql) => {
      const readers = await listConfirmedReaders(sql);
      const wanted = readers.map((readerId) => ({ payload: { readerId, day }, key: `mail-checkpoint:${readerId}:${day}` }));
      await enqueueAll(sql, mailCheckpoint, requireActor(), wanted);
    });
  },
});
