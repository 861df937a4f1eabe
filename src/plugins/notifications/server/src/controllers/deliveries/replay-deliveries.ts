import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { ReplayDeliveries } from '../../../../contracts';
import { replayAll } from '../../services/deliveries/replay-delivery';

export const replayDeliveriesHandler =
  (strapi: Core.Strapi): Handler<typeof ReplayDeliveries> =>
  async ({ body }) => ({ status: 200, body: { data: { count: await replayAll(strapi, body) } } });
