import type { Core } from '@strapi/types';
import { requireActor } from '../../../../../../lib/actor';
import { inTransaction, type Sql } from '../../../../../../lib/database';
import { Problem } from '../../../../../../lib/problem';
import { settings } from '../../../../../../lib/settings';
import { invitationProblems, rightsOfRole, type Invitation, type NewInvitation, type Team } from '../../../../contracts';
import { insertInvitations } from '../../queries/insert-invitations';
import { findTeamLocale } from '../../queries/find-team-locale';
import { listKnownAddresses } from '../../queries/list-known-addresses';
import { personOf, refuseBeyond } from '../held-rights';
import { enqueueSending } from './enqueue-sending';

/** Within the caller's transaction. @throws Problem invitation.pending, invitation.already-member */
export const addInvitation = async (strapi: Core.Strapi, sql: Sql, teamId: string, invitation: NewInvitation): Promise<Invitation> => {
  const { email, role, accessEndsAt, locale } = invitation;
  const invitee = { email, role, accessEndsAt, locale: locale ?? (await findTeamLocale(sql, teamId)) };
  const inviting = { teamId, inviterId: personOf(requireActor()), validForDays: settings(strapi).invitationDays };
  const made = await insertInvitations(sql, inviting, [invitee]);
  const [one] = made;
  if (one === undefined) {
    const { members } = await listKnownAddresses(sql, teamId, [email]);
    const kind = members.has(email) ? 'invitation.already-member' : 'invitation.pending';
    throw new Problem(invitationProblems[kind], `${email} needs no other invitation.`);
  }
  await enqueueSending(sql, teamId, made);
  return one;
};

/** @throws Problem member.beyond-your-rights, invitation.pending, invitation.already-member */
export const invitePerson = async (strapi: Core.Strapi, team: Team, invitation: NewInvitation): Promise<Invitation> => {
  refuseBeyond(rightsOfRole(invitation.role));
  return inTransaction(strapi, async (sql) => addInvitation(strapi, sql, team.id, invitation));
};
