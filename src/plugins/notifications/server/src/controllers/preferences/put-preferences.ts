import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { PutNotificationPreferences } from '../../../../contracts';
import { putOwnPreferences } from '../../services/preferences/own-preferences';

export const putPreferencesHandler =
  (strapi: Core.Strapi): Handler<typeof PutNotificationPreferences> =>
  async ({ query: { team }, body: { chosen } }) => ({ status: 200, body: { data: await putOwnPreferences(strapi, team, chosen) } });
