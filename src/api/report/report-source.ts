import type { Core } from '@strapi/types';
import type { ReportSource } from '../../plugins/reports/contracts';
import { countChangedResults } from './queries/count-changed-results';
import { listConcernedResults } from './queries/list-concerned-results';
import { previewReport } from './services/report/preview-report';
import { takeSnapshot } from './services/report/take-snapshot';
import { summaryTemplate } from './templates/summary/summary-template';

/** What reports are about here: results, and what thresholds say of them. */
export const resultsAsReports = (strapi: Core.Strapi): ReportSource => ({
  preview: async (sql, team, order) => previewReport(strapi, sql, team, order),
  takeSnapshot: async (sql, team, order) => takeSnapshot(strapi, sql, team, order),
  listConcerned: listConcernedResults,
  countChanged: countChangedResults,
  templates: [summaryTemplate],
});
