import type { Core } from '@strapi/types';
import { adminRoute } from '../../../../../lib/route';
import { GetDelivery, ListDeliveries, ReplayDeliveries, ReplayDelivery } from '../../../contracts';
import { getDeliveryHandler } from '../controllers/deliveries/get-delivery';
import { listDeliveriesHandler } from '../controllers/deliveries/list-deliveries';
import { replayDeliveriesHandler } from '../controllers/deliveries/replay-deliveries';
import { replayDeliveryHandler } from '../controllers/deliveries/replay-delivery';

const mayRead = 'plugin::notifications.delivery.read';
const mayReplay = 'plugin::notifications.delivery.replay';

const place = { section: 'plugins', subCategory: 'deliveries', pluginName: 'notifications' };

export const deliveryPermissions = [
  { ...place, displayName: 'See what was sent to whom, with names and addresses', uid: 'delivery.read' },
  { ...place, displayName: 'Send once more what was given up', uid: 'delivery.replay' },
];

/** What was sent, for staff alone: below /luminous. */
export const deliveryAdminRoutes = (strapi: Core.Strapi) => ({
  type: 'admin' as const,
  prefix: '/luminous',
  routes: [
    adminRoute(ListDeliveries, listDeliveriesHandler(strapi), mayRead),
    adminRoute(GetDelivery, getDeliveryHandler(strapi), mayRead),
    adminRoute(ReplayDeliveries, replayDeliveriesHandler(strapi), mayReplay),
    adminRoute(ReplayDelivery, replayDeliveryHandler(strapi), mayReplay),
  ],
});
