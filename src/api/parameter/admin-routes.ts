import type { Core } from '@strapi/types';
import { adminRoute } from '../../lib/route';
import { ListParameters } from './contracts';
import { listParametersHandler } from './controllers/parameter/list-parameters';

/** What can be watched, beside a customer's thresholds in the admin panel: whoever may see those sees this. */
export const parameterAdminRoutes = (strapi: Core.Strapi) => ({
  type: 'admin' as const,
  prefix: '/luminous',
  routes: [adminRoute(ListParameters, listParametersHandler(strapi), 'plugin::notifications.threshold.read')],
});
