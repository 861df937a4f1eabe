import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import { withSql } from '../../../../../../lib/database';
import type { ListHolds } from '../../../../contracts';
import { tellPage } from '../../services/retention/tell-holds';

export const listHoldsHandler =
  (strapi: Core.Strapi): Handler<typeof ListHolds> =>
  async ({ query }) => ({ status: 200, body: await withSql(strapi, async (sql) => tellPage(sql, query)) });
