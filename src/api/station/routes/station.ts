import type { Core } from '@strapi/types';
import { route } from '../../../lib/route';
import { GetStation, GetStationSeries, ListStationPlacings, ListStations, ListStationStatus, PlaceStation } from '../contracts';
import { getStationHandler } from '../controllers/station/get-station';
import { getStationSeriesHandler } from '../controllers/station/get-station-series';
import { listStationPlacingsHandler } from '../controllers/station/list-station-placings';
import { listStationStatusHandler } from '../controllers/station/list-station-status';
import { listStationsHandler } from '../controllers/station/list-stations';
import { placeStationHandler } from '../controllers/station/place-station';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  routes: [
    route(strapi, ListStations, listStationsHandler(strapi)),
    route(strapi, ListStationStatus, listStationStatusHandler(strapi)),
    route(strapi, GetStation, getStationHandler(strapi)),
    route(strapi, GetStationSeries, getStationSeriesHandler(strapi)),
    route(strapi, ListStationPlacings, listStationPlacingsHandler(strapi)),
    route(strapi, PlaceStation, placeStationHandler(strapi)),
  ],
});
