import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { RequestReadGrant } from '../../../../contracts';
import { inCustomerTeam } from '../../services/in-customer-team';
import { requestReadGrant } from '../../services/read-grant/create-read-grant';

export const requestReadGrantHandler =
  (strapi: Core.Strapi): Handler<typeof RequestReadGrant> =>
  async ({ query, body }) => ({
    status: 201,
    body: { data: await inCustomerTeam(strapi, query.team, async (team) => requestReadGrant(strapi, team, body)) },
  });
