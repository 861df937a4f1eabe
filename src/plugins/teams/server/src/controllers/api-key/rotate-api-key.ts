import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { RotateApiKey } from '../../../../contracts';
import { rotateApiKey } from '../../services/api-key/rotate-api-key';
import { inCustomerTeam } from '../../services/in-customer-team';

export const rotateApiKeyHandler =
  (strapi: Core.Strapi): Handler<typeof RotateApiKey> =>
  async ({ params: { id }, query, body: { overlapHours } }) => ({
    status: 201,
    body: { data: await inCustomerTeam(strapi, query.team, async (team) => rotateApiKey(strapi, team, id, overlapHours)) },
  });
