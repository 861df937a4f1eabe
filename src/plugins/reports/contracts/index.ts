import { serviceDoor } from '../../../lib/service-door';
import type { ReportSource } from './source';

export * from './report';
export * from './report-routes';
export type * from './source';

export interface ReportsService {
  /** Once, at start-up. */
  registerReportSource(source: ReportSource): void;
}

export const reportsService = serviceDoor<ReportsService>('plugin::reports.reports');
