import type { Core } from '@strapi/types';
import { route } from '../../../../../lib/route';
import { GetInboxCounts, ListNotifications, MarkNotifications, StreamNotifications } from '../../../contracts';
import { getInboxCountsHandler } from '../controllers/inbox/get-inbox-counts';
import { listNotificationsHandler } from '../controllers/inbox/list-notifications';
import { markNotificationsHandler } from '../controllers/inbox/mark-notifications';
import { streamNotificationsHandler } from '../controllers/inbox/stream-notifications';

export const inboxRoutes = (strapi: Core.Strapi) => [
  route(strapi, ListNotifications, listNotificationsHandler(strapi)),
  route(strapi, GetInboxCounts, getInboxCountsHandler(strapi)),
  route(strapi, MarkNotifications, markNotificationsHandler(strapi)),
  route(strapi, StreamNotifications, streamNotificationsHandler(strapi)),
];
