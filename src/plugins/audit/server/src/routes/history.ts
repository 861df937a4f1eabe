import type { Core } from '@strapi/types';
import { adminRoute, route } from '../../../../../lib/route';
import {
  ExportEvents,
  ExportRecordHistory,
  GetRecordAsOf,
  GetRecordDiff,
  GetRecordHistory,
  ListRelatedSaves,
  ListSaves,
} from '../../../contracts';
import { exportEventsHandler } from '../controllers/export/export-events';
import { exportRecordHistoryHandler } from '../controllers/export/export-record-history';
import { getRecordAsOfHandler } from '../controllers/history/get-record-as-of';
import { getRecordDiffHandler } from '../controllers/history/get-record-diff';
import { getRecordHistoryHandler } from '../controllers/history/get-record-history';
import { listRelatedSavesHandler } from '../controllers/history/list-related-saves';
import { listSavesHandler } from '../controllers/history/list-saves';

export const historyRoutes = (strapi: Core.Strapi) => [
  route(strapi, ListSaves, listSavesHandler(strapi)),
  route(strapi, GetRecordHistory, getRecordHistoryHandler(strapi)),
  route(strapi, GetRecordDiff, getRecordDiffHandler(strapi)),
  route(strapi, GetRecordAsOf, getRecordAsOfHandler(strapi)),
  route(strapi, ListRelatedSaves, listRelatedSavesHandler(strapi)),
];

const mayRead = 'plugin::audit.history.read';

/** What a Luminous administrator may be allowed to do with the ledger; the super admin may from the start. */
export const historyPermissions = [
  { section: 'plugins', subCategory: 'audit', pluginName: 'audit', displayName: 'See who changed what', uid: 'history.read' },
];

/** The Audit page of the admin panel, with the panel's own session: below /luminous. */
export const historyAdminRoutes = (strapi: Core.Strapi) => ({
  type: 'admin' as const,
  prefix: '/luminous',
  routes: [
    adminRoute(ListSaves, listSavesHandler(strapi), mayRead),
    adminRoute(GetRecordHistory, getRecordHistoryHandler(strapi), mayRead),
    adminRoute(GetRecordDiff, getRecordDiffHandler(strapi), mayRead),
    adminRoute(GetRecordAsOf, getRecordAsOfHandler(strapi), mayRead),
    adminRoute(ExportEvents, exportEventsHandler(strapi), mayRead),
    adminRoute(ExportRecordHistory, exportRecordHistoryHandler(strapi), mayRead),
    adminRoute(ListRelatedSaves, listRelatedSavesHandler(strapi), mayRead),
  ],
});
