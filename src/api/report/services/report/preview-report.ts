import type { Core } from '@strapi/types';
import type { Sql } from '../../../../lib/database';
import type { ReportOrder, ReportPreview } from '../../../../plugins/reports/contracts';
import type { Team } from '../../../../plugins/teams/contracts';
import { countReported } from '../../queries/count-reported';
import { mostResults, whatIsReported } from './what-is-reported';

/** @throws Problem report.subject-unknown */
export const previewReport = async (strapi: Core.Strapi, sql: Sql, team: Team, order: ReportOrder): Promise<ReportPreview> => {
  const { rows } = await whatIsReported(strapi, sql, team, order);
  const counts = await countReported(sql, rows);
  return {
    counts: Object.entries(counts).map(([name, count]: [string, number]) => ({ name, count })),
    isTooLarge: counts.results > mostResults,
  };
};
