import type { Core } from '@strapi/types';
import { adminRoute, route } from '../../../../../lib/route';
import { CreateReport, DownloadReport, GetReport, ListReportKinds, ListReports, PreviewReport } from '../../../contracts';
import { createReportHandler } from '../controllers/reports/create-report';
import { downloadReportHandler } from '../controllers/reports/download-report';
import { getReportHandler } from '../controllers/reports/get-report';
import { listReportKindsHandler } from '../controllers/reports/list-report-kinds';
import { listReportsHandler } from '../controllers/reports/list-reports';
import { previewReportHandler } from '../controllers/reports/preview-report';

export const reportRoutes = (strapi: Core.Strapi) => [
  route(strapi, ListReportKinds, listReportKindsHandler(strapi)),
  route(strapi, ListReports, listReportsHandler(strapi)),
  route(strapi, PreviewReport, previewReportHandler(strapi)),
  route(strapi, CreateReport, createReportHandler(strapi)),
  route(strapi, GetReport, getReportHandler(strapi)),
  route(strapi, DownloadReport, downloadReportHandler(strapi)),
];

const action = { read: 'plugin::reports.report.read', create: 'plugin::reports.report.create' } as const;

const place = { section: 'plugins', subCategory: 'reports', pluginName: 'reports' };

export const reportPermissions = [
  { ...place, displayName: 'Read the reports of customers', uid: 'report.read' },
  { ...place, displayName: 'Make reports for customers', uid: 'report.create' },
];

/** The same for staff, with the admin panel's own session: below /luminous. */
export const reportAdminRoutes = (strapi: Core.Strapi) => ({
  type: 'admin' as const,
  prefix: '/luminous',
  routes: [
    adminRoute(ListReportKinds, listReportKindsHandler(strapi), action.read),
    adminRoute(ListReports, listReportsHandler(strapi), action.read),
    adminRoute(PreviewReport, previewReportHandler(strapi), action.create),
    adminRoute(CreateReport, createReportHandler(strapi), action.create),
    adminRoute(GetReport, getReportHandler(strapi), action.read),
    adminRoute(DownloadReport, downloadReportHandler(strapi), action.read),
  ],
});
