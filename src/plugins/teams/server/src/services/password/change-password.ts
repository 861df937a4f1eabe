import type { Core } from '@strapi/types';
import { requireActor } from '../../../../../../lib/actor';
import { inTransaction, withSql } from '../../../../../../lib/database';
import { enqueue } from '../../../../../../lib/jobs';
import { Problem } from '../../../../../../lib/problem';
import { sessionProblems } from '../../../../contracts';
import { sendPasswordChanged } from '../../jobs/send-password-changed';
import { endOtherSessions } from '../../queries/end-sessions';
import { setPassword } from '../../queries/set-password';
import { requirePerson } from '../session/require-person';
import { countSignIn, forgiveSignIn } from '../session/sign-in-limits';
import { hashPassword, isPassword } from './hash-password';
import { refuseGuessable } from './refuse-guessable';

/** @throws Problem session.wrong-credentials, session.throttled, password.too-common */
export const changePassword = async (strapi: Core.Strapi, present: string, password: string): Promise<void> => {
  const actor = requireActor();
  const person = await withSql(strapi, requirePerson);
  await countSignIn(strapi, person.email, actor.ip ?? '');
  if (!(await isPassword(person.passwordHash, present))) {
    throw new Problem(sessionProblems['session.wrong-credentials'], 'The present password is another one.');
  }
  await forgiveSignIn(strapi, person.email, actor.ip ?? '');
  refuseGuessable(password, person.email);
  const passwordHash = await hashPassword(password);
  await inTransaction(strapi, async (sql) => {
    await setPassword(sql, person.id, passwordHash);
    await endOtherSessions(sql, person.userId, person.sessionId);
    await enqueue(sql, sendPasswordChanged, actor, { personId: person.id });
  });
};
