import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { ResendInvitation } from '../../../../contracts';
import { inCustomerTeam } from '../../services/in-customer-team';
import { resendInvitation } from '../../services/invitation/resend-invitation';

export const resendInvitationHandler =
  (strapi: Core.Strapi): Handler<typeof ResendInvitation> =>
  async ({ params: { id }, query }) => ({
    status: 200,
    body: { data: await inCustomerTeam(strapi, query.team, async (team) => resendInvitation(strapi, team, id)) },
  });
