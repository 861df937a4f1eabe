import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { InvitePeople } from '../../../../contracts';
import { inCustomerTeam } from '../../services/in-customer-team';
import { invitePeople } from '../../services/invitation/invite-people';

export const invitePeopleHandler =
  (strapi: Core.Strapi): Handler<typeof InvitePeople> =>
  async ({ query, body: { csv, isPreview } }) => ({
    status: 200,
    body: { data: await inCustomerTeam(strapi, query.team, async (team) => invitePeople(strapi, team, csv, isPreview)) },
  });
