import { isWithin, rightsOfRole, type Landing, type TeamRole } from '../../../contracts';

interface Visit {
  /** To which the invitation was sent. */
  readonly email: string;
  /** Whether somebody has an account with that address. */
  readonly isKnown: boolean;
  /** Who is signed in in this browser; null when nobody is. */
  readonly signedInAs: string | null;
}

/** What an honest page says next to whoever opened the link. */
export const findLanding = ({ email, isKnown, signedInAs }: Visit): Landing => {
  if (signedInAs !== null) return signedInAs === email ? 'accept' : 'other-person';
  return isKnown ? 'sign-in' : 'new-person';
};

interface Inviter {
  readonly role: TeamRole;
  readonly inviterId: string | null;
  readonly inviterRole: TeamRole | null;
}

/** Whether who invited could still do so: an invitation gives away no more than its inviter has now. Staff always can. */
export const isStillMeant = ({ role, inviterId, inviterRole }: Inviter): boolean =>
  inviterId === null || (inviterRole !== null && isWithin(['members.manage', ...rightsOfRole(role)], rightsOfRole(inviterRole)));
