import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { MarkNotifications } from '../../../../contracts';
import { markInbox } from '../../services/inbox/mark-inbox';

export const markNotificationsHandler =
  (strapi: Core.Strapi): Handler<typeof MarkNotifications> =>
  async ({ query: { team }, body }) => ({ status: 200, body: { data: await markInbox(strapi, team, body) } });
