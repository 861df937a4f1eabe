import type { Core } from '@strapi/types';
import { requireActor } from '../../../../../../lib/actor';
import type { Handler } from '../../../../../../lib/contract';
import { sha256 } from '../../../../../../lib/digest';
import type { LookUpInvitation } from '../../../../contracts';
import { findVisit } from '../../services/invitation/find-visit';
import { countToken } from '../../services/session/sign-in-limits';

export const lookUpInvitationHandler =
  (strapi: Core.Strapi): Handler<typeof LookUpInvitation> =>
  async ({ body: { token } }) => {
    await countToken(strapi, requireActor().ip ?? '');
    const { invitation, landing, signedInAs } = await findVisit(strapi, sha256(token));
    const { teamName, email, role, accessEndsAt, locale, expiresAt } = invitation;
    const data = { teamName, email, role, locale, landing, signedInAs, expiresAt: expiresAt.toISOString() };
    return { status: 200, body: { data: { ...data, accessEndsAt: accessEndsAt?.toISOString() ?? null } } };
  };
