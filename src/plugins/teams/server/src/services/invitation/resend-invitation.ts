import type { Core } from '@strapi/types';
import { requireActor } from '../../../../../../lib/actor';
import { inTransaction } from '../../../../../../lib/database';
import { settings } from '../../../../../../lib/settings';
import { rightsOfRole, type Invitation, type Team } from '../../../../contracts';
import { renewInvitation } from '../../queries/change-invitation';
import { personOf, refuseBeyond } from '../held-rights';
import { enqueueSending } from './enqueue-sending';
import { getOpenInvitation, notPending } from './get-open-invitation';

/** Whoever sends it again answers for it from now on. @throws Problem resource.not-found, invitation.not-pending, member.beyond-your-rights */
export const resendInvitation = async (strapi: Core.Strapi, team: Team, id: string): Promise<Invitation> =>
  inTransaction(strapi, async (sql) => {
    const { role } = await getOpenInvitation(sql, team, id);
    refuseBeyond(rightsOfRole(role));
    const inviterId = personOf(requireActor());
    const renewed = await renewInvitation(sql, { teamId: team.id, id, inviterId, validForDays: settings(strapi).invitationDays });
    if (renewed === null) throw notPending();
    await enqueueSending(sql, team.id, [renewed]);
    return renewed;
  });
