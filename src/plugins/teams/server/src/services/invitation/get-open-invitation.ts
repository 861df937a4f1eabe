import type { Sql } from '../../../../../../lib/database';
import { Problem, problems } from '../../../../../../lib/problem';
import { invitationProblems, type Invitation, type Team } from '../../../../contracts';
import { lockInvitation } from '../../queries/find-invitation';

export const notPending = (): Problem => new Problem(invitationProblems['invitation.not-pending'], 'It was accepted or revoked.');

/** Expired ones are open: they can be sent again. @throws Problem resource.not-found, invitation.not-pending */
export const getOpenInvitation = async (sql: Sql, team: Team, id: string): Promise<Invitation> => {
  const invitation = await lockInvitation(sql, team.id, id);
  if (invitation === null) throw new Problem(problems['resource.not-found'], `The team "${team.slug}" has no such invitation.`);
  if (invitation.state === 'accepted' || invitation.state === 'revoked') throw notPending();
  return invitation;
};
