import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import { withSql } from '../../../../../../lib/database';
import type { ListApiKeys } from '../../../../contracts';
import { listApiKeys } from '../../queries/list-api-keys';
import { toApiKey } from '../../services/api-key/to-api-key';
import { inCustomerTeam } from '../../services/in-customer-team';

export const listApiKeysHandler =
  (strapi: Core.Strapi): Handler<typeof ListApiKeys> =>
  async ({ query }) => {
    const keys = await inCustomerTeam(strapi, query.team, async ({ id }) => withSql(strapi, async (sql) => listApiKeys(sql, id)));
    return { status: 200, body: { data: keys.map(toApiKey) } };
  };
