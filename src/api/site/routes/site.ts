import type { Core } from '@strapi/types';
import { route } from '../../../lib/route';
import { CreateSite, ListSites, ListSiteStatus } from '../contracts';
import { createSiteHandler } from '../controllers/site/create-site';
import { listSiteStatusHandler } from '../controllers/site/list-site-status';
import { listSitesHandler } from '../controllers/site/list-sites';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  routes: [
    route(strapi, ListSites, listSitesHandler(strapi)),
    route(strapi, ListSiteStatus, listSiteStatusHandler(strapi)),
    route(strapi, CreateSite, createSiteHandler(strapi)),
  ],
});
