import { requireActor } from '../../../../../../lib/actor';
import { Problem, problems } from '../../../../../../lib/problem';

interface Person {
  readonly personId: string;
  readonly sessionId: string;
}

/** Whoever has a session. @throws Problem request.unauthenticated */
export const presentPerson = (): Person => {
  const { id, sessionId } = requireActor();
  if (sessionId === undefined) throw new Problem(problems['request.unauthenticated'], 'Nobody is signed in.');
  return { personId: id, sessionId };
};
