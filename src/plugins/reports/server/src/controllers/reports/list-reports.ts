import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import { decodeCursor, encodeCursor } from '../../../../../../lib/cursor';
import { withSql } from '../../../../../../lib/database';
import { toPage } from '../../../../../../lib/page';
import type { ListReports } from '../../../../contracts';
import { listReports } from '../../queries/list-reports';
import { toReport } from '../../queries/report-row';
import { inReportingTeam } from '../../services/in-reporting-team';

export const listReportsHandler =
  (strapi: Core.Strapi): Handler<typeof ListReports> =>
  async ({ query: { team: slug, limit, cursor } }) => {
    const before = cursor === undefined ? null : decodeCursor(cursor);
    const rows = await inReportingTeam(strapi, slug, async (team) =>
      withSql(strapi, async (sql) => listReports(sql, team.id, { before, limit: limit + 1 })),
    );
    const { data, next } = toPage(rows, limit, ({ requested_at: at, row_id: rowId }) => encodeCursor({ at: at.toISOString(), rowId }));
    return { status: 200, body: { data: data.map(toReport), next } };
  };
