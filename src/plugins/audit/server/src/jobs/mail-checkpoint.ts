import { z } from 'zod';
import { defineJob } from '../../../../../lib/jobs';
import { sendCheckpoint } from '../services/checkpoint-mails/send-checkpoint';

/** One address, one day; tried again until the mail server takes it. */
export const mailCheckpoint = defineJob({
  name: 'mail-checkpoint',
  payload: z.object({ readerId: z.string(), day: z.iso.date() }),
  handle: sendCheckpoint,
});
