import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { UploadFile } from '../../../../contracts';
import { keepFile } from '../../services/file/keep-file';
import { inCustomerTeam } from '../../services/in-customer-team';

export const uploadFileHandler =
  (strapi: Core.Strapi): Handler<typeof UploadFile> =>
  async ({ query, upload }) => ({
    status: 201,
    body: { data: await inCustomerTeam(strapi, query.team, async (team) => keepFile(strapi, team, upload)) },
  });
