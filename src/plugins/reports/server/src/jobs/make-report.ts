import { z } from 'zod';
import { defineJob } from '../../../../../lib/jobs';
import { makeReport } from '../services/making/make-report';

/** As whoever wanted it, in the team whose report it is. */
export const makeReportJob = defineJob({
  name: 'make-report',
  payload: z.object({ id: z.string() }),
  handle: async (strapi, { id }) => makeReport(strapi, id),
});
