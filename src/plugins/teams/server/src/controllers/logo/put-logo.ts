import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { PutLogo } from '../../../../contracts';
import { inCustomerTeam } from '../../services/in-customer-team';
import { keepLogo } from '../../services/logo/keep-logo';

export const putLogoHandler =
  (strapi: Core.Strapi): Handler<typeof PutLogo> =>
  async ({ query, upload }) => ({
    status: 200,
    body: { data: await inCustomerTeam(strapi, query.team, async (team) => keepLogo(strapi, team, upload)) },
  });
