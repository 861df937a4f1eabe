import type { Core } from '@strapi/types';
import { registerAdminPermissions } from '../../../../lib/admin-permissions';
import { registerJob } from '../../../../lib/jobs';
import type { ReportsService } from '../../contracts';
import reportSchema from './content-types/report/schema.json';
import { makeReportJob } from './jobs/make-report';
import { reportAdminRoutes, reportPermissions, reportRoutes } from './routes/reports';
import { installSource, registerSource } from './services/source';

export default {
  contentTypes: { report: { schema: reportSchema } },
  async register({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    installSource(strapi);
    strapi.server.routes(reportAdminRoutes(strapi));
    await registerAdminPermissions(strapi, reportPermissions);
  },
  bootstrap({ strapi }: { strapi: Core.Strapi }): void {
    registerJob(strapi, makeReportJob);
  },
  routes: {
    reports: ({ strapi }: { strapi: Core.Strapi }) => ({ type: 'content-api', prefix: '', routes: reportRoutes(strapi) }),
  },
  services: {
    reports: ({ strapi }: { strapi: Core.Strapi }): ReportsService => ({
      registerReportSource: (source) => {
        registerSource(strapi, source);
      },
    }),
  },
};
