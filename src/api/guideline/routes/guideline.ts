import type { Core } from '@strapi/types';
import { route } from '../../../lib/route';
import { AdoptGuideline, ListGuidelines } from '../contracts';
import { adoptGuidelineHandler } from '../controllers/guideline/adopt-guideline';
import { listGuidelinesHandler } from '../controllers/guideline/list-guidelines';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  routes: [route(strapi, ListGuidelines, listGuidelinesHandler(strapi)), route(strapi, AdoptGuideline, adoptGuidelineHandler(strapi))],
});
