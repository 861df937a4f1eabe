import type { Core } from '@strapi/types';
import { requireActor } from '../../../../../../lib/actor';
import { withSql } from '../../../../../../lib/database';
import { Problem } from '../../../../../../lib/problem';
import { invitationProblems, type Landing } from '../../../../contracts';
import { findLanding, isStillMeant } from '../../domain/find-landing';
import { findOpenInvitation, type OpenInvitation } from '../../queries/find-open-invitation';
import { findPerson, findPersonByEmail } from '../../queries/find-person';
import { personOf } from '../held-rights';

export interface Visit {
  readonly invitation: OpenInvitation;
  readonly landing: Landing;
  readonly signedInAs: string | null;
}

/** One answer for a link that never was, was used, replaced or taken back, or has run out. */
export const notValid = (): Problem =>
  new Problem(invitationProblems['invitation.not-valid'], 'There is no open invitation with this link.');

/** What somebody finds who opens the link. Changes nothing. @throws Problem invitation.not-valid */
export const findVisit = async (strapi: Core.Strapi, tokenSha256: string): Promise<Visit> => {
  const personId = personOf(requireActor());
  return withSql(strapi, async (sql) => {
    const invitation = await findOpenInvitation(sql, tokenSha256);
    if (invitation === null || !isStillMeant(invitation)) throw notValid();
    const signedIn = personId === null ? null : await findPerson(sql, personId);
    const signedInAs = signedIn?.email ?? null;
    const known = await findPersonByEmail(sql, invitation.email);
    return { invitation, signedInAs, landing: findLanding({ email: invitation.email, isKnown: known !== null, signedInAs }) };
  });
};
