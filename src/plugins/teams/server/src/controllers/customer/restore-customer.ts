import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { RestoreCustomer } from '../../../../contracts';
import { restoreCustomer } from '../../services/customer/change-state';

export const restoreCustomerHandler =
  (strapi: Core.Strapi): Handler<typeof RestoreCustomer> =>
  async ({ params: { slug } }) => ({ status: 200, body: { data: await restoreCustomer(strapi, slug) } });
