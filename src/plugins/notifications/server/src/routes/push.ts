import type { Core } from '@strapi/types';
import { route } from '../../../../../lib/route';
import { GetPushKey, KeepPushSubscription, ListPushSubscriptions, RemovePushSubscription } from '../../../contracts';
import { getPushKeyHandler } from '../controllers/push/get-push-key';
import { keepPushSubscriptionHandler } from '../controllers/push/keep-push-subscription';
import { listPushSubscriptionsHandler } from '../controllers/push/list-push-subscriptions';
import { removePushSubscriptionHandler } from '../controllers/push/remove-push-subscription';

export const pushRoutes = (strapi: Core.Strapi) => [
  route(strapi, GetPushKey, getPushKeyHandler(strapi)),
  route(strapi, ListPushSubscriptions, listPushSubscriptionsHandler(strapi)),
  route(strapi, KeepPushSubscription, keepPushSubscriptionHandler(strapi)),
  route(strapi, RemovePushSubscription, removePushSubscriptionHandler(strapi)),
];
