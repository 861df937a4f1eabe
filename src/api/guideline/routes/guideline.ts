import type { Core } from '@strapi/types';
import { route } from '../../../lib/route';
import { ListGuidelines } from '../contracts';
import { listGuidelinesHandler } from '../controllers/guideline/list-guidelines';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  routes: [route(strapi, ListGuidelines, listGuidelinesHandler(strapi))],
});
