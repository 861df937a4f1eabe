import type { Core } from '@strapi/types';
import { adminRoute } from '../../lib/route';
import { ListStations } from './contracts';
import { listStationsHandler } from './controllers/station/list-stations';

/** The places that a rule can name, beside a customer's thresholds in the admin panel: whoever may see those sees this. */
export const stationAdminRoutes = (strapi: Core.Strapi) => ({
  type: 'admin' as const,
  prefix: '/luminous',
  routes: [adminRoute(ListStations, listStationsHandler(strapi), 'plugin::notifications.threshold.read')],
});
