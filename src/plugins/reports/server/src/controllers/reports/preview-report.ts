import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import { atOneMoment } from '../../../../../../lib/database';
import type { PreviewReport } from '../../../../contracts';
import { inReportingTeam } from '../../services/in-reporting-team';
import { requireSource } from '../../services/source';

export const previewReportHandler =
  (strapi: Core.Strapi): Handler<typeof PreviewReport> =>
  async ({ query, body }) =>
    inReportingTeam(strapi, query.team, async (team) => ({
      status: 200,
      body: { data: await atOneMoment(strapi, async (sql) => requireSource(strapi).preview(sql, team, body)) },
    }));
