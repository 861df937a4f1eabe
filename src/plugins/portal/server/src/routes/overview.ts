import type { Core } from '@strapi/types';
import { route } from '../../../../../lib/route';
import { GetOverview } from '../../../contracts/overview';
import { getOverviewHandler } from '../controllers/get-overview';

export const overviewRoutes = (strapi: Core.Strapi) => [route(strapi, GetOverview, getOverviewHandler(strapi))];
