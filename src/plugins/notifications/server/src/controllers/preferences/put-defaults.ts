import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { PutNotificationDefaults } from '../../../../contracts';
import { putTeamDefaults } from '../../services/preferences/team-defaults';

export const putDefaultsHandler =
  (strapi: Core.Strapi): Handler<typeof PutNotificationDefaults> =>
  async ({ query: { team }, body: { chosen } }) => ({ status: 200, body: { data: await putTeamDefaults(strapi, team, chosen) } });
