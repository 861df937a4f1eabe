import { requireActor } from '../../../../../../lib/actor';
import type { Sql } from '../../../../../../lib/database';
import { Problem, problems } from '../../../../../../lib/problem';
import { findPerson } from '../../queries/find-person';
import type { Person } from '../../queries/person-row';

export type SignedIn = Person & { readonly sessionId: string };

/** The person who acts. @throws Problem request.unauthenticated when the account was removed meanwhile */
export const requirePerson = async (sql: Sql): Promise<SignedIn> => {
  const { id, sessionId } = requireActor();
  const person = await findPerson(sql, id);
  if (person === null || sessionId === undefined) throw new Problem(problems['request.unauthenticated'], 'Nobody is signed in.');
  return { ...person, sessionId };
};
