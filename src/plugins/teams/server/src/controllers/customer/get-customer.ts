import type { Core } from '@strapi/types';
import { withSql } from '../../../../../../lib/database';
import type { Handler } from '../../../../../../lib/contract';
import type { GetCustomer } from '../../../../contracts';
import { getCustomer } from '../../services/customer/get-customer';

export const getCustomerHandler =
  (strapi: Core.Strapi): Handler<typeof GetCustomer> =>
  async ({ params: { slug } }) => ({ status: 200, body: { data: await withSql(strapi, async (sql) => getCustomer(sql, slug)) } });
