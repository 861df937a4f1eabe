import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { ListNotifications } from '../../../../contracts';
import { listInbox } from '../../services/inbox/list-inbox';

export const listNotificationsHandler =
  (strapi: Core.Strapi): Handler<typeof ListNotifications> =>
  async ({ query }) => ({ status: 200, body: await listInbox(strapi, query) });
