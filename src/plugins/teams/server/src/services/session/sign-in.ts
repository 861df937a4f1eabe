import type { Core } from '@strapi/types';
import { requireActor, runAs } from '../../../../../../lib/actor';
import { withSql } from '../../../../../../lib/database';
import { Problem } from '../../../../../../lib/problem';
import { auditService } from '../../../../../audit/contracts';
import { sessionProblems, type Me } from '../../../../contracts';
import { findPersonByEmail } from '../../queries/find-person';
import { isPassword } from '../password/hash-password';
import { readMe } from './read-me';
import { countSignIn, forgiveSignIn } from './sign-in-limits';
import { startSession } from './start-session';

interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly userAgent: string | undefined;
}

/**
 * One answer, in one time, for an address that nobody has, a wrong password and a blocked person. The password is compared while no
 * connection is held.
 * @throws Problem session.wrong-credentials, session.throttled
 */
export const signIn = async (
  strapi: Core.Strapi,
  { email, password, userAgent }: Credentials,
): Promise<{ me: Me; cookies: readonly string[] }> => {
  const actor = requireActor();
  const ip = actor.ip ?? '';
  await countSignIn(strapi, email, ip);
  const person = await withSql(strapi, async (sql) => findPersonByEmail(sql, email));
  const isRight = await isPassword(person?.passwordHash ?? null, password);
  if (!isRight || person === null || person.isBlocked) {
    await auditService(strapi).record({ kind: 'identity', action: 'sign-in-failed', type: 'up_users', key: person?.id ?? '' });
    throw new Problem(sessionProblems['session.wrong-credentials'], 'Nobody has this address with this password.');
  }
  await forgiveSignIn(strapi, email, ip);
  return runAs({ ...actor, kind: 'member', id: person.id }, async () => {
    await auditService(strapi).record({ kind: 'identity', action: 'signed-in', type: 'up_users', key: person.id });
    const { sessionId, cookies } = await startSession(strapi, person.userId, userAgent);
    return { me: await withSql(strapi, async (sql) => readMe(sql, person, sessionId)), cookies };
  });
};
