import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import { withSql } from '../../../../../../lib/database';
import type { GetReport } from '../../../../contracts';
import { getReport } from '../../services/get-report';
import { inReportingTeam } from '../../services/in-reporting-team';

export const getReportHandler =
  (strapi: Core.Strapi): Handler<typeof GetReport> =>
  async ({ params: { id }, query }) =>
    inReportingTeam(strapi, query.team, async (team) => ({
      status: 200,
      body: { data: await withSql(strapi, async (sql) => getReport(sql, team, id)) },
    }));
