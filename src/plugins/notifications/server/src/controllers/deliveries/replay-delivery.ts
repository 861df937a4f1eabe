import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { ReplayDelivery } from '../../../../contracts';
import { replayOne } from '../../services/deliveries/replay-delivery';

export const replayDeliveryHandler =
  (strapi: Core.Strapi): Handler<typeof ReplayDelivery> =>
  async ({ params: { id }, body: { reason } }) => ({ status: 200, body: { data: await replayOne(strapi, id, reason) } });
