import type { Core } from '@strapi/types';
import { subscribe } from '../../../../lib/events';
import { ObservationsRecorded } from '../../contracts';
import { teamsService } from '../../../teams/contracts';
import proposedThresholdSchema from './content-types/proposed-threshold/schema.json';
import { mailArrivals } from './jobs/mail-arrivals';
import { provisionThresholds, thresholdsConfirmed } from './services/provision-thresholds';

export default {
  contentTypes: { 'proposed-threshold': { schema: proposedThresholdSchema } },
  bootstrap({ strapi }: { strapi: Core.Strapi }): void {
    const teams = teamsService(strapi);
    teams.registerProvisioning(provisionThresholds);
    teams.registerOnboardingFact(thresholdsConfirmed);
    subscribe(strapi, ObservationsRecorded, 'mail-arrivals', mailArrivals);
  },
};
