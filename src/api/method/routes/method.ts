import type { Core } from '@strapi/types';
import { route } from '../../../lib/route';
import { ListMethods } from '../contracts';
import { listMethodsHandler } from '../controllers/method/list-methods';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  routes: [route(strapi, ListMethods, listMethodsHandler(strapi))],
});
