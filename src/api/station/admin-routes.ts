import type { Core } from '@strapi/types';
import { adminRoute } from '../../lib/route';
import { ListStationPlacings, ListStations, PlaceStation } from './contracts';
import { listStationPlacingsHandler } from './controllers/station/list-station-placings';
import { listStationsHandler } from './controllers/station/list-stations';
import { placeStationHandler } from './controllers/station/place-station';

/**
 * The places that a rule can name, beside a customer's thresholds in the admin panel: whoever may see those sees this. To which site each
 * belongs is told with the sites of the customer, and changed by whoever may change it.
 */
export const stationAdminRoutes = (strapi: Core.Strapi) => ({
  type: 'admin' as const,
  prefix: '/luminous',
  routes: [
    adminRoute(ListStations, listStationsHandler(strapi), 'plugin::notifications.threshold.read'),
    adminRoute(ListStationPlacings, listStationPlacingsHandler(strapi), 'plugin::teams.customer.read'),
    adminRoute(PlaceStation, placeStationHandler(strapi), 'plugin::teams.customer.update'),
  ],
});
