import type { Core } from '@strapi/types';
import { registerAdminPermissions } from '../../../../lib/admin-permissions';
import { subscribe } from '../../../../lib/events';
import { ObservationsRecorded, type NotificationsService } from '../../contracts';
import { teamsService } from '../../../teams/contracts';
import thresholdSchema from './content-types/threshold/schema.json';
import { mailArrivals } from './jobs/mail-arrivals';
import { thresholdAdminRoutes, thresholdPermissions, thresholdRoutes } from './routes/thresholds';
import { provisionThresholds, thresholdsConfirmed } from './services/provision-thresholds';
import { installSources, registerSource } from './services/sources/registry';
import { createThreshold } from './services/threshold/create-threshold';

export default {
  contentTypes: { threshold: { schema: thresholdSchema } },
  async register({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    installSources(strapi);
    strapi.server.routes(thresholdAdminRoutes(strapi));
    await registerAdminPermissions(strapi, thresholdPermissions);
  },
  bootstrap({ strapi }: { strapi: Core.Strapi }): void {
    const teams = teamsService(strapi);
    teams.registerProvisioning(provisionThresholds(strapi));
    teams.registerOnboardingFact(thresholdsConfirmed);
    subscribe(strapi, ObservationsRecorded, 'mail-arrivals', mailArrivals);
  },
  routes: {
    thresholds: ({ strapi }: { strapi: Core.Strapi }) => ({ type: 'content-api', prefix: '', routes: thresholdRoutes(strapi) }),
  },
  services: {
    notifications: ({ strapi }: { strapi: Core.Strapi }): NotificationsService => ({
      registerObservationSource: (source) => {
        registerSource(strapi, source);
      },
      createThreshold: async (team, wanted) => createThreshold(strapi, team, wanted),
    }),
  },
};
