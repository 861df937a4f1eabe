import type { Core } from '@strapi/types';
import { adminRoute } from '../../lib/route';
import { ListPanels } from './contracts';
import { listPanelsHandler } from './controllers/panel/list-panels';

/** The panels that a rule can name, beside a customer's thresholds in the admin panel: whoever may see those sees this. */
export const panelAdminRoutes = (strapi: Core.Strapi) => ({
  type: 'admin' as const,
  prefix: '/luminous',
  routes: [adminRoute(ListPanels, listPanelsHandler(strapi), 'plugin::notifications.threshold.read')],
});
