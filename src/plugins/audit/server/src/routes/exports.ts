import type { Core } from '@strapi/types';
import { route } from '../../../../../lib/route';
import { ExportEvents, ExportRecordHistory } from '../../../contracts';
import { exportEventsHandler } from '../controllers/export/export-events';
import { exportRecordHistoryHandler } from '../controllers/export/export-record-history';

export const exportRoutes = (strapi: Core.Strapi) => [
  route(strapi, ExportEvents, exportEventsHandler(strapi)),
  route(strapi, ExportRecordHistory, exportRecordHistoryHandler(strapi)),
];
