import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { GetPushKey } from '../../../../contracts';
import { requirePush } from '../../services/push/require-push';

export const getPushKeyHandler =
  (strapi: Core.Strapi): Handler<typeof GetPushKey> =>
  () =>
    Promise.resolve({ status: 200, body: { data: { key: requirePush(strapi).publicKey } } });
