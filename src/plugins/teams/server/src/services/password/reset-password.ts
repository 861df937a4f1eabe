import type { Core } from '@strapi/types';
import { requireActor, runAs } from '../../../../../../lib/actor';
import { inTransaction, withSql } from '../../../../../../lib/database';
import { sha256 } from '../../../../../../lib/digest';
import { enqueue } from '../../../../../../lib/jobs';
import { Problem } from '../../../../../../lib/problem';
import { sessionProblems } from '../../../../contracts';
import { sendPasswordChanged } from '../../jobs/send-password-changed';
import { endOtherSessions } from '../../queries/end-sessions';
import { findPersonOfReset, takeReset } from '../../queries/password-reset';
import { setPassword } from '../../queries/set-password';
import { countToken } from '../session/sign-in-limits';
import { hashPassword } from './hash-password';
import { refuseGuessable } from './refuse-guessable';

const notValid = (): Problem => new Problem(sessionProblems['password.reset-not-valid'], 'The link is spent, replaced or out of date.');

/** Works once; every session of the person ends. @throws Problem password.reset-not-valid, password.too-common */
export const resetPassword = async (strapi: Core.Strapi, token: string, password: string): Promise<void> => {
  const actor = requireActor();
  await countToken(strapi, actor.ip ?? '');
  const tokenSha256 = sha256(token);
  const person = await withSql(strapi, async (sql) => findPersonOfReset(sql, tokenSha256));
  if (person === null) throw notValid();
  // Before the link is spent: who chose badly may choose again.
  refuseGuessable(password, person.email);
  const passwordHash = await hashPassword(password);
  const self = { ...actor, kind: 'member' as const, id: person.id };
  await runAs(self, async () =>
    inTransaction(strapi, async (sql) => {
      if (!(await takeReset(sql, tokenSha256))) throw notValid();
      await setPassword(sql, person.id, passwordHash);
      await endOtherSessions(sql, person.userId, null);
      await enqueue(sql, sendPasswordChanged, self, { personId: person.id });
    }),
  );
};
