import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import { inTransaction } from '../../../../../../lib/database';
import type { CreateApiKey } from '../../../../contracts';
import { mintApiKey } from '../../services/api-key/mint-api-key';
import { inCustomerTeam } from '../../services/in-customer-team';

export const createApiKeyHandler =
  (strapi: Core.Strapi): Handler<typeof CreateApiKey> =>
  async ({ query, body: { expiresInDays, ...key } }) => {
    const wanted = { ...key, lifeDays: expiresInDays, rotatedFromId: null };
    const data = await inCustomerTeam(strapi, query.team, async (team) =>
      inTransaction(strapi, async (sql) => mintApiKey(sql, team, wanted)),
    );
    return { status: 201, body: { data } };
  };
