import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import { withSql } from '../../../../../../lib/database';
import type { CreateFileLink } from '../../../../contracts';
import { getFile } from '../../services/file/get-file';
import { linkToFile } from '../../services/file/link-to-file';
import { inCustomerTeam } from '../../services/in-customer-team';

export const createFileLinkHandler =
  (strapi: Core.Strapi): Handler<typeof CreateFileLink> =>
  async ({ params: { id }, query }) => {
    const data = await inCustomerTeam(strapi, query.team, async (team) => {
      await withSql(strapi, async (sql) => getFile(sql, team, id));
      return linkToFile(strapi, team, id);
    });
    return { status: 201, body: { data } };
  };
