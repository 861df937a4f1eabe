import { z } from 'zod';
import { defineJob } from '../../../../../lib/jobs';
import { endRequests } from '../services/auditor-requests/end-requests';

/** Nothing waits for it: what has ended gives nothing from that moment on. */
export const endAuditorRequests = defineJob({
  name: 'end-auditor-requests',
  payload: z.object({}),
  cron: '*/10 * * * *',
  handle: async (strapi) => endRequests(strapi),
});
