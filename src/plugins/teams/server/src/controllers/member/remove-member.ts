import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { RemoveMember } from '../../../../contracts';
import { inCustomerTeam } from '../../services/in-customer-team';
import { removeMember } from '../../services/member/remove-member';

export const removeMemberHandler =
  (strapi: Core.Strapi): Handler<typeof RemoveMember> =>
  async ({ params: { personId }, query }) => ({
    status: 200,
    body: { data: await inCustomerTeam(strapi, query.team, async (team) => removeMember(strapi, team, personId)) },
  });
