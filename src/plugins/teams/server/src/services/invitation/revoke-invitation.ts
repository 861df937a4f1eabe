import type { Core } from '@strapi/types';
import { inTransaction } from '../../../../../../lib/database';
import type { Invitation, Team } from '../../../../contracts';
import { revokeInvitationRow } from '../../queries/change-invitation';
import { getOpenInvitation, notPending } from './get-open-invitation';

/** @throws Problem resource.not-found, invitation.not-pending */
export const revokeInvitation = async (strapi: Core.Strapi, team: Team, id: string): Promise<Invitation> =>
  inTransaction(strapi, async (sql) => {
    await getOpenInvitation(sql, team, id);
    const revoked = await revokeInvitationRow(sql, team.id, id);
    if (revoked === null) throw notPending();
    return revoked;
  });
