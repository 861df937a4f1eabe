import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { DownloadReport } from '../../../../contracts';
import { inReportingTeam } from '../../services/in-reporting-team';
import { openReport } from '../../services/open-report';

export const downloadReportHandler =
  (strapi: Core.Strapi): Handler<typeof DownloadReport> =>
  async ({ params: { id }, query }) =>
    inReportingTeam(strapi, query.team, async (team) => ({ status: 200, body: await openReport(strapi, team, id) }));
