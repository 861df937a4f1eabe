import type { Core } from '@strapi/types';
import { adminRoute, route } from '../../../../../lib/route';
import {
  GetNotificationDefaults,
  GetNotificationPreferences,
  PutNotificationDefaults,
  PutNotificationPreferences,
} from '../../../contracts';
import { getDefaultsHandler } from '../controllers/preferences/get-defaults';
import { getPreferencesHandler } from '../controllers/preferences/get-preferences';
import { putDefaultsHandler } from '../controllers/preferences/put-defaults';
import { putPreferencesHandler } from '../controllers/preferences/put-preferences';

export const preferenceRoutes = (strapi: Core.Strapi) => [
  route(strapi, GetNotificationPreferences, getPreferencesHandler(strapi)),
  route(strapi, PutNotificationPreferences, putPreferencesHandler(strapi)),
  route(strapi, GetNotificationDefaults, getDefaultsHandler(strapi)),
  route(strapi, PutNotificationDefaults, putDefaultsHandler(strapi)),
];

const mayRead = 'plugin::notifications.defaults.read';
const mayManage = 'plugin::notifications.defaults.manage';

const permission = (uid: string, displayName: string) => ({
  section: 'plugins',
  subCategory: 'notifications',
  pluginName: 'notifications',
  displayName,
  uid,
});

export const preferencePermissions = [
  permission('defaults.read', 'See how people of a customer are told who have not chosen'),
  permission('defaults.manage', 'Choose how people of a customer are told who have not chosen'),
];

/** A customer's defaults in the admin panel, with the panel's own session: below /luminous. */
export const preferenceAdminRoutes = (strapi: Core.Strapi) => ({
  type: 'admin' as const,
  prefix: '/luminous',
  routes: [
    adminRoute(GetNotificationDefaults, getDefaultsHandler(strapi), mayRead),
    adminRoute(PutNotificationDefaults, putDefaultsHandler(strapi), mayManage),
  ],
});
