import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { CreateReport } from '../../../../contracts';
import { createReport } from '../../services/create-report';
import { inReportingTeam } from '../../services/in-reporting-team';

export const createReportHandler =
  (strapi: Core.Strapi): Handler<typeof CreateReport> =>
  async ({ query, body }) =>
    inReportingTeam(strapi, query.team, async (team) => ({ status: 202, body: { data: await createReport(strapi, team, body) } }));
