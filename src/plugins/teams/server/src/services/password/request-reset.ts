import type { Core } from '@strapi/types';
import { requireActor } from '../../../../../../lib/actor';
import { inTransaction } from '../../../../../../lib/database';
import { enqueue } from '../../../../../../lib/jobs';
import { sendPasswordReset } from '../../jobs/send-password-reset';
import { countReset } from '../session/sign-in-limits';

/** The same work whether there is an account or not: the job finds out, while nobody waits. @throws Problem session.throttled */
export const requestReset = async (strapi: Core.Strapi, email: string): Promise<void> => {
  const actor = requireActor();
  await countReset(strapi, email, actor.ip ?? '');
  await inTransaction(strapi, async (sql) => enqueue(sql, sendPasswordReset, actor, { email }));
};
