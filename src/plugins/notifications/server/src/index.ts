import type { Core } from '@strapi/types';
import { subscribe } from '../../../../lib/events';
import { ObservationsRecorded } from '../../contracts';
import { mailArrivals } from './jobs/mail-arrivals';

export default {
  bootstrap({ strapi }: { strapi: Core.Strapi }): void {
    subscribe(strapi, ObservationsRecorded, 'mail-arrivals', mailArrivals);
  },
};
