import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import { withSql } from '../../../../../../lib/database';
import type { GetDelivery } from '../../../../contracts';
import { getDelivery } from '../../services/deliveries/replay-delivery';

export const getDeliveryHandler =
  (strapi: Core.Strapi): Handler<typeof GetDelivery> =>
  async ({ params: { id } }) => ({ status: 200, body: { data: await withSql(strapi, async (sql) => getDelivery(sql, id)) } });
