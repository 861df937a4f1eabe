import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { GetNotificationDefaults } from '../../../../contracts';
import { getTeamDefaults } from '../../services/preferences/team-defaults';

export const getDefaultsHandler =
  (strapi: Core.Strapi): Handler<typeof GetNotificationDefaults> =>
  async ({ query: { team } }) => ({ status: 200, body: { data: await getTeamDefaults(strapi, team) } });
