import type { Core } from '@strapi/types';
import type { Sql } from '../../../../lib/database';
import type { AuditService } from '../../contracts';
import { writeInTransaction } from './middlewares/write-in-transaction';
import { changeRoutes } from './routes/changes';
import { installCapture } from './services/install-capture';
import { startSealer } from './services/sealing/start-sealer';

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    writeInTransaction(strapi);
  },
  services: {
    audit: ({ strapi }: { strapi: Core.Strapi }): AuditService => ({
      installCapture: async (sql: Sql) => installCapture(strapi, sql),
      startSealer: () => startSealer(strapi),
    }),
  },
  routes: {
    api: ({ strapi }: { strapi: Core.Strapi }) => ({ type: 'content-api', prefix: '', routes: changeRoutes(strapi) }),
  },
};
