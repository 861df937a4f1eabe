import type { Core } from '@strapi/types';
import { adminRoute } from '../../lib/route';
import { AdoptGuideline, ListGuidelines } from './contracts';
import { adoptGuidelineHandler } from './controllers/guideline/adopt-guideline';
import { listGuidelinesHandler } from './controllers/guideline/list-guidelines';

/** Guidelines beside a customer's thresholds in the admin panel: whoever may see thresholds sees them, whoever may set some adopts them. */
export const guidelineAdminRoutes = (strapi: Core.Strapi) => ({
  type: 'admin' as const,
  prefix: '/luminous',
  routes: [
    adminRoute(ListGuidelines, listGuidelinesHandler(strapi), 'plugin::notifications.threshold.read'),
    adminRoute(AdoptGuideline, adoptGuidelineHandler(strapi), 'plugin::notifications.threshold.manage'),
  ],
});
