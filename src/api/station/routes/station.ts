import type { Core } from '@strapi/types';
import { route } from '../../../lib/route';
import { GetStationSeries, ListStations } from '../contracts';
import { getStationSeriesHandler } from '../controllers/station/get-station-series';
import { listStationsHandler } from '../controllers/station/list-stations';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  routes: [route(strapi, ListStations, listStationsHandler(strapi)), route(strapi, GetStationSeries, getStationSeriesHandler(strapi))],
});
