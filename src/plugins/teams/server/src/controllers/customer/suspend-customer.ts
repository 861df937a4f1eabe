import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { SuspendCustomer } from '../../../../contracts';
import { suspendCustomer } from '../../services/customer/change-state';

export const suspendCustomerHandler =
  (strapi: Core.Strapi): Handler<typeof SuspendCustomer> =>
  async ({ params: { slug }, body: { reason } }) => ({ status: 200, body: { data: await suspendCustomer(strapi, slug, reason) } });
