import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { KeepPushSubscription } from '../../../../contracts';
import { keepSubscription } from '../../services/push/keep-subscription';

export const keepPushSubscriptionHandler =
  (strapi: Core.Strapi): Handler<typeof KeepPushSubscription> =>
  async ({ body, headers }) => ({ status: 200, body: { data: await keepSubscription(strapi, body, headers['user-agent']) } });
