import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { RevokeInvitation } from '../../../../contracts';
import { inCustomerTeam } from '../../services/in-customer-team';
import { revokeInvitation } from '../../services/invitation/revoke-invitation';

export const revokeInvitationHandler =
  (strapi: Core.Strapi): Handler<typeof RevokeInvitation> =>
  async ({ params: { id }, query }) => ({
    status: 200,
    body: { data: await inCustomerTeam(strapi, query.team, async (team) => revokeInvitation(strapi, team, id)) },
  });
