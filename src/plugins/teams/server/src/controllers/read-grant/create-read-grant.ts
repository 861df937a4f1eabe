import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { CreateReadGrant } from '../../../../contracts';
import { inCustomerTeam } from '../../services/in-customer-team';
import { createReadGrant } from '../../services/read-grant/create-read-grant';

export const createReadGrantHandler =
  (strapi: Core.Strapi): Handler<typeof CreateReadGrant> =>
  async ({ query, body: { grantee, ...terms } }) => ({
    status: 201,
    body: { data: await inCustomerTeam(strapi, query.team, async (team) => createReadGrant(strapi, team, terms, grantee)) },
  });
