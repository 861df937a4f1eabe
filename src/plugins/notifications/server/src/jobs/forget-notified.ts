import { z } from 'zod';
import { defineJob } from '../../../../../lib/jobs';
import { withSql } from '../../../../../lib/database';
import { forgetNotified } from '../queries/forget-notified';

/** What was kept to tell equal events from new ones, when none can come any more. */
export const forgetNotifiedNightly = defineJob({
  name: 'forget-notified-nightly',
  payload: z.object({}),
  cron: '20 10 * * *',
  handle: async (strapi) => withSql(strapi, forgetNotified),
});
