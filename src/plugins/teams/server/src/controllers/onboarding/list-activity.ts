import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import { withSql } from '../../../../../../lib/database';
import type { ListActivity } from '../../../../contracts';
import { listActivity } from '../../queries/list-activity';
import { inCustomerTeam } from '../../services/in-customer-team';

export const listActivityHandler =
  (strapi: Core.Strapi): Handler<typeof ListActivity> =>
  async ({ query }) => ({
    status: 200,
    body: { data: await inCustomerTeam(strapi, query.team, async ({ id }) => withSql(strapi, async (sql) => listActivity(sql, id))) },
  });
