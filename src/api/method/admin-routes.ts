import type { Core } from '@strapi/types';
import { adminRoute } from '../../lib/route';
import { ListMethods } from './contracts';
import { listMethodsHandler } from './controllers/method/list-methods';

/** The methods that a rule can name, beside a customer's thresholds in the admin panel: whoever may see those sees this. */
export const methodAdminRoutes = (strapi: Core.Strapi) => ({
  type: 'admin' as const,
  prefix: '/luminous',
  routes: [adminRoute(ListMethods, listMethodsHandler(strapi), 'plugin::notifications.threshold.read')],
});
