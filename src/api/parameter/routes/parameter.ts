import type { Core } from '@strapi/types';
import { route } from '../../../lib/route';
import { ListParameters } from '../contracts';
import { listParametersHandler } from '../controllers/parameter/list-parameters';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  routes: [route(strapi, ListParameters, listParametersHandler(strapi))],
});
