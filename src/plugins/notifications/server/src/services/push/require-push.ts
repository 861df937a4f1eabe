import type { Core } from '@strapi/types';
import { Problem } from '../../../../../../lib/problem';
import { settings, type PushKeys } from '../../../../../../lib/settings';
import { pushProblems } from '../../../../contracts';

/** @throws Problem push.off */
export const requirePush = (strapi: Core.Strapi): PushKeys => {
  const { keys } = settings(strapi).push;
  if (keys === null) throw new Problem(pushProblems['push.off'], 'VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY are not set.');
  return keys;
};
