import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { AcceptInvitation } from '../../../../contracts';
import { acceptInvitation } from '../../services/invitation/accept-invitation';

export const acceptInvitationHandler =
  (strapi: Core.Strapi): Handler<typeof AcceptInvitation> =>
  async ({ body, headers }) => {
    const { team, cookies } = await acceptInvitation(strapi, { ...body, userAgent: headers['user-agent'] });
    return { status: 200, body: { data: { team } }, headers: cookies.length === 0 ? {} : { 'Set-Cookie': cookies } };
  };
