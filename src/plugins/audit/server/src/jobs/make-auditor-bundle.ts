import { z } from 'zod';
import { defineJob } from '../../../../../lib/jobs';
import { makeBundle } from '../services/auditor-requests/make-bundle';

/** As whoever approved the request. Tried again while what it is about is not sealed. */
export const makeAuditorBundle = defineJob({
  name: 'make-auditor-bundle',
  payload: z.object({ id: z.string() }),
  handle: async (strapi, { id }) => makeBundle(strapi, id),
});
