import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { CreateCustomer } from '../../../../contracts';
import { createCustomer } from '../../services/customer/create-customer';

export const createCustomerHandler =
  (strapi: Core.Strapi): Handler<typeof CreateCustomer> =>
  async ({ body }) => ({ status: 201, body: { data: await createCustomer(strapi, body) } });
