import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { InvitePerson } from '../../../../contracts';
import { inCustomerTeam } from '../../services/in-customer-team';
import { invitePerson } from '../../services/invitation/invite-person';

export const invitePersonHandler =
  (strapi: Core.Strapi): Handler<typeof InvitePerson> =>
  async ({ query, body }) => ({
    status: 201,
    body: { data: await inCustomerTeam(strapi, query.team, async (team) => invitePerson(strapi, team, body)) },
  });
