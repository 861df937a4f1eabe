import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import { withSql } from '../../../../../../lib/database';
import { toPage } from '../../../../../../lib/page';
import type { ListCustomers } from '../../../../contracts';
import { listCustomers } from '../../queries/list-customers';

export const listCustomersHandler =
  (strapi: Core.Strapi): Handler<typeof ListCustomers> =>
  async ({ query: { limit, ...wanted } }) => {
    const found = await withSql(strapi, async (sql) => listCustomers(sql, { ...wanted, limit: limit + 1 }));
    return { status: 200, body: toPage(found, limit, ({ slug }) => slug) };
  };
