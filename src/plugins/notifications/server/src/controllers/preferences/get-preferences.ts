import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { GetNotificationPreferences } from '../../../../contracts';
import { getOwnPreferences } from '../../services/preferences/own-preferences';

export const getPreferencesHandler =
  (strapi: Core.Strapi): Handler<typeof GetNotificationPreferences> =>
  async ({ query: { team } }) => ({ status: 200, body: { data: await getOwnPreferences(strapi, team) } });
