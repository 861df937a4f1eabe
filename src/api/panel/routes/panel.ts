import type { Core } from '@strapi/types';
import { route } from '../../../lib/route';
import { ListPanels } from '../contracts';
import { listPanelsHandler } from '../controllers/panel/list-panels';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  routes: [route(strapi, ListPanels, listPanelsHandler(strapi))],
});
