import type { Core } from '@strapi/types';
import { adminRoute } from '../../lib/route';
import { CreateSite, ListSiteStatus } from './contracts';
import { createSiteHandler } from './controllers/site/create-site';
import { listSiteStatusHandler } from './controllers/site/list-site-status';

/** The sites on a customer's page of the admin panel: whoever may see a customer sees them, whoever may change it adds some. */
export const siteAdminRoutes = (strapi: Core.Strapi) => ({
  type: 'admin' as const,
  prefix: '/luminous',
  routes: [
    adminRoute(ListSiteStatus, listSiteStatusHandler(strapi), 'plugin::teams.customer.read'),
    adminRoute(CreateSite, createSiteHandler(strapi), 'plugin::teams.customer.update'),
  ],
});
