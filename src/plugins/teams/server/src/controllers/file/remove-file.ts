import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import { inTransaction } from '../../../../../../lib/database';
import type { RemoveFile } from '../../../../contracts';
import { removeFileRow } from '../../queries/team-file';
import { getFile } from '../../services/file/get-file';
import { inCustomerTeam } from '../../services/in-customer-team';

export const removeFileHandler =
  (strapi: Core.Strapi): Handler<typeof RemoveFile> =>
  async ({ params: { id }, query }) => {
    const data = await inCustomerTeam(strapi, query.team, async (team) =>
      inTransaction(strapi, async (sql) => {
        const file = await getFile(sql, team, id);
        await removeFileRow(sql, team.id, id);
        return file;
      }),
    );
    return { status: 200, body: { data } };
  };
