import type { Core } from '@strapi/types';
import { requireActor, runAs } from '../../../../../../lib/actor';
import { inTransaction, type Sql } from '../../../../../../lib/database';
import { sha256 } from '../../../../../../lib/digest';
import { newDocumentId } from '../../../../../../lib/ids';
import { publish } from '../../../../../../lib/events';
import { enqueue } from '../../../../../../lib/jobs';
import { Problem, problems } from '../../../../../../lib/problem';
import { InvitationAccepted, invitationProblems } from '../../../../contracts';
import { sendWelcome } from '../../jobs/send-welcome';
import { insertMembership, spendInvitation } from '../../queries/accept-invitation';
import type { OpenInvitation } from '../../queries/find-open-invitation';
import { insertPerson } from '../../queries/insert-person';
import { hashPassword } from '../password/hash-password';
import { refuseGuessable } from '../password/refuse-guessable';
import { countToken } from '../session/sign-in-limits';
import { startSession } from '../session/start-session';
import { findVisit, notValid } from './find-visit';

interface Accepting {
  readonly token: string;
  readonly person?: { readonly name: string; readonly password: string } | undefined;
  readonly userAgent: string | undefined;
}

interface Accepted {
  readonly team: string;
  /** Of whoever got an account by it and is signed in now. */
  readonly cookies: readonly string[];
}

const signInFirst = (): Problem =>
  new Problem(invitationProblems['invitation.sign-in-first'], 'Somebody has an account with this address.');

/** Spent and joined in one transaction: of two at once one wins, and a failure leaves the invitation open. */
const join = async (sql: Sql, invitation: OpenInvitation, tokenSha256: string, personId: string): Promise<void> => {
  if (!(await spendInvitation(sql, invitation, tokenSha256, personId))) throw notValid();
  await insertMembership(sql, invitation, personId);
  await publish(sql, InvitationAccepted, invitation.teamId, { personId });
  await enqueue(sql, sendWelcome, requireActor(), { teamId: invitation.teamId, personId });
};

const asPerson = async <T>(personId: string, { teamId }: OpenInvitation, work: () => Promise<T>): Promise<T> =>
  runAs({ ...requireActor(), kind: 'member', id: personId, scope: { team: teamId } }, work);

const joinAsNewPerson = async (
  strapi: Core.Strapi,
  invitation: OpenInvitation,
  tokenSha256: string,
  { person, userAgent }: Accepting,
): Promise<readonly string[]> => {
  if (person === undefined) throw new Problem(problems['request.invalid'], 'body "person": a name and a password are needed');
  refuseGuessable(person.password, invitation.email);
  const passwordHash = await hashPassword(person.password);
  const id = newDocumentId();
  return asPerson(id, invitation, async () => {
    const userId = await inTransaction(strapi, async (sql) => {
      const { email, locale } = invitation;
      const made = await insertPerson(sql, { id, email, name: person.name, locale, passwordHash });
      if (made === null) throw signInFirst();
      await join(sql, invitation, tokenSha256, id);
      return made;
    });
    return (await startSession(strapi, userId, userAgent)).cookies;
  });
};

/**
 * @throws Problem invitation.not-valid, invitation.other-person, invitation.sign-in-first, password.too-common, session.throttled
 */
export const acceptInvitation = async (strapi: Core.Strapi, accepting: Accepting): Promise<Accepted> => {
  const actor = requireActor();
  await countToken(strapi, actor.ip ?? '');
  const tokenSha256 = sha256(accepting.token);
  const { invitation, landing, signedInAs } = await findVisit(strapi, tokenSha256);
  const team = invitation.teamSlug;
  switch (landing) {
    case 'new-person':
      return { team, cookies: await joinAsNewPerson(strapi, invitation, tokenSha256, accepting) };
    case 'accept':
      await asPerson(actor.id, invitation, async () => inTransaction(strapi, async (sql) => join(sql, invitation, tokenSha256, actor.id)));
      return { team, cookies: [] };
    case 'sign-in':
      throw signInFirst();
    case 'other-person':
      throw new Problem(invitationProblems['invitation.other-person'], `You are signed in as ${signedInAs ?? 'somebody else'}.`);
  }
};
