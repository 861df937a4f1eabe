import type { Core } from '@strapi/types';
import { afterSchemaSync } from './lib/content-types';
import { endAttempts, installAttempts } from './lib/attempts';
import { installConnectionHook } from './lib/connection-hook';
import { installEvents } from './lib/events';
import { installJobRegistry } from './lib/jobs';
import { endPdf, installPdf } from './lib/pdf/install-pdf';
import { installProblemFormatter } from './lib/problem-formatter';
import { installProbes } from './lib/probes';
import { installRequestScope } from './lib/request-scope';
import { registerDomain, seedReferenceData } from './api/register';
import { settings } from './lib/settings';
import { ensureAdminRoles } from './cli/ensure-admin-roles';
import { settleSchema } from './cli/settle-schema';

/** Wiring only: what stands where is told in docs/architecture.md. */
export default {
  async register({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    installConnectionHook(strapi);
    installRequestScope(strapi);
    installProblemFormatter(strapi);
    installJobRegistry(strapi);
    installEvents(strapi);
    installProbes(strapi);
    installAttempts(strapi);
    installPdf(strapi);
    await registerDomain(strapi);
    if (settings(strapi).isMigrating) {
      afterSchemaSync(strapi, async () => settleSchema(strapi));
    }
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    if (!settings(strapi).isMigrating) return;
    await seedReferenceData(strapi);
    await ensureAdminRoles(strapi);
  },

  async destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await endPdf(strapi);
    await endAttempts(strapi);
  },
};
