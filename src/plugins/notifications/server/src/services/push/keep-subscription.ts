import { ECDH } from 'node:crypto';
import type { Core } from '@strapi/types';
import { inTransaction } from '../../../../../../lib/database';
import { Problem } from '../../../../../../lib/problem';
import { settings } from '../../../../../../lib/settings';
import { mostPushSubscriptions, pushProblems, type NewPushSubscription, type PushSubscription } from '../../../../contracts';
import { isKnownService } from '../../domain/push/is-known-service';
import { keepPushSubscription } from '../../queries/push/keep-push-subscription';
import { listPushSubscriptions } from '../../queries/push/list-push-subscriptions';
import { presentPerson } from './present-person';
import { requirePush } from './require-push';

const authBytes = 16;

/** A point of the curve that is none would only be noticed when somebody should be told something. */
const isUsable = ({ p256dh, auth }: NewPushSubscription['keys']): boolean => {
  try {
    ECDH.convertKey(p256dh, 'prime256v1', 'base64url', 'base64url', 'uncompressed');
    return Buffer.from(p256dh, 'base64url').length === 65 && Buffer.from(auth, 'base64url').length === authBytes;
  } catch {
    return false;
  }
};

const refusals = {
  'too-many': pushProblems['push.too-many'],
  'other-keys': pushProblems['push.other-keys'],
};

/** The same browser is the same device, whoever signs in there. @throws Problem push.… */
export const keepSubscription = async (
  strapi: Core.Strapi,
  { endpoint, keys, label }: NewPushSubscription,
  userAgent: string | undefined,
): Promise<PushSubscription> => {
  const { publicKey: serverKey } = requirePush(strapi);
  if (!isKnownService(endpoint, settings(strapi).push.services)) {
    throw new Problem(pushProblems['push.unknown-service'], `Nothing is sent to "${new URL(endpoint).host}".`);
  }
  if (!isUsable(keys)) throw new Problem(pushProblems['push.keys-unusable'], 'p256dh is no point of P-256, or auth has not 16 bytes.');
  const person = presentPerson();
  return inTransaction(strapi, async (sql) => {
    const wanted = { ...person, endpoint, ...keys, serverKey, label: label ?? userAgent?.slice(0, 300) ?? null };
    const kept = await keepPushSubscription(sql, wanted, mostPushSubscriptions);
    if (typeof kept === 'string') throw new Problem(refusals[kept], 'The subscription was not kept.');
    const found = (await listPushSubscriptions(sql, { ...person, serverKey })).find(({ id }) => id === kept.id);
    if (found === undefined) throw new Error('A subscription was kept and is not there.');
    return found;
  });
};
