import type { Core } from '@strapi/types';
import { registerAdminPermissions } from '../../../../lib/admin-permissions';
import { subscribe } from '../../../../lib/events';
import { registerJob } from '../../../../lib/jobs';
import { ObservationsRecorded, ObservationsWithdrawn } from '../../../notifications/contracts';
import type { ReportsService } from '../../contracts';
import reportSchema from './content-types/report/schema.json';
import { makeReportJob } from './jobs/make-report';
import { supersedeReports } from './jobs/supersede-reports';
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
    subscribe(strapi, ObservationsRecorded, 'supersede-reports', supersedeReports);
    subscribe(strapi, ObservationsWithdrawn, 'supersede-reports', supersedeReports);
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
