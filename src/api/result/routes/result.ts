import type { Core } from '@strapi/types';
import { route } from '../../../lib/route';
import { ListResults } from '../contracts';
import { listResultsHandler } from '../controllers/result/list-results';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  routes: [route(strapi, ListResults, listResultsHandler(strapi))],
});
