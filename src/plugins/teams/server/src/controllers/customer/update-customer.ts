import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { UpdateCustomer } from '../../../../contracts';
import { updateCustomer } from '../../services/customer/update-customer';

export const updateCustomerHandler =
  (strapi: Core.Strapi): Handler<typeof UpdateCustomer> =>
  async ({ params: { slug }, body }) => ({ status: 200, body: { data: await updateCustomer(strapi, slug, body) } });
