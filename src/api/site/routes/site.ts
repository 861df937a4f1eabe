import type { Core } from '@strapi/types';
import { route } from '../../../lib/route';
import { ListSites } from '../contracts';
import { listSitesHandler } from '../controllers/site/list-sites';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  routes: [route(strapi, ListSites, listSitesHandler(strapi))],
});
