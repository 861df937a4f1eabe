import type { Core } from '@strapi/types';
import { adminRoute, route } from '../../../../../lib/route';
import { CreateHold, LiftHold, ListHolds, ListRetention } from '../../../contracts';
import { createHoldHandler } from '../controllers/retention/create-hold';
import { liftHoldHandler } from '../controllers/retention/lift-hold';
import { listHoldsHandler } from '../controllers/retention/list-holds';
import { listRetentionHandler } from '../controllers/retention/list-retention';

export const retentionRoutes = (strapi: Core.Strapi) => [
  route(strapi, ListRetention, listRetentionHandler(strapi)),
  route(strapi, ListHolds, listHoldsHandler(strapi)),
  route(strapi, CreateHold, createHoldHandler(strapi)),
  route(strapi, LiftHold, liftHoldHandler(strapi)),
];

const mayRead = 'plugin::audit.retention.read';
const mayHold = 'plugin::audit.retention.hold';

const permission = (uid: string, displayName: string) => ({
  section: 'plugins',
  subCategory: 'retention',
  pluginName: 'audit',
  displayName,
  uid,
});

export const retentionPermissions = [
  permission('retention.read', 'See for how long the ledger keeps values'),
  permission('retention.hold', 'Place and lift legal holds'),
];

/** The Retention page of the admin panel, with the panel's own session: below /luminous. */
export const retentionAdminRoutes = (strapi: Core.Strapi) => ({
  type: 'admin' as const,
  prefix: '/luminous',
  routes: [
    adminRoute(ListRetention, listRetentionHandler(strapi), mayRead),
    adminRoute(ListHolds, listHoldsHandler(strapi), mayRead),
    adminRoute(CreateHold, createHoldHandler(strapi), mayHold),
    adminRoute(LiftHold, liftHoldHandler(strapi), mayHold),
  ],
});
