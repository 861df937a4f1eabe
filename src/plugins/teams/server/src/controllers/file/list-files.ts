import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import { withSql } from '../../../../../../lib/database';
import type { ListFiles } from '../../../../contracts';
import { listFiles } from '../../queries/team-file';
import { inCustomerTeam } from '../../services/in-customer-team';

export const listFilesHandler =
  (strapi: Core.Strapi): Handler<typeof ListFiles> =>
  async ({ query }) => ({
    status: 200,
    body: { data: await inCustomerTeam(strapi, query.team, async ({ id }) => withSql(strapi, async (sql) => listFiles(sql, id))) },
  });
