import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { RevokeApiKey } from '../../../../contracts';
import { revokeApiKey } from '../../services/api-key/revoke-api-key';
import { inCustomerTeam } from '../../services/in-customer-team';

export const revokeApiKeyHandler =
  (strapi: Core.Strapi): Handler<typeof RevokeApiKey> =>
  async ({ params: { id }, query }) => ({
    status: 200,
    body: { data: await inCustomerTeam(strapi, query.team, async (team) => revokeApiKey(strapi, team, id)) },
  });
