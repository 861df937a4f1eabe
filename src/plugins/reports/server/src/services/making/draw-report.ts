import type { Core } from '@strapi/types';
import { settings } from '../../../../../../lib/settings';
import type { DrawnReport, ReportTemplate } from '../../../../contracts';
import type { ClaimedReport } from '../../queries/claim-report';
import type { SettledSnapshot } from './settle-snapshot';

interface ToDraw {
  readonly template: ReportTemplate;
  readonly report: ClaimedReport;
  readonly kept: SettledSnapshot;
}

export const drawReport = async (strapi: Core.Strapi, { template, report, kept }: ToDraw): Promise<DrawnReport> => {
  const { id, kind, templateVersion, locale, requestedAt } = report;
  return template.draw({
    report: { id, kind, templateVersion, requestedAt: requestedAt.toISOString() },
    locale,
    ...kept,
    publicUrl: settings(strapi).publicUrl,
  });
};
