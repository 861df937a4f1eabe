import type { Sql } from '../../../../../lib/database';
import type { Report } from '../../../contracts';
import { reportColumns, reportJoins, toReport, type ReportRow } from './report-row';

export const findReport = async (sql: Sql, teamId: string, id: string): Promise<Report | null> => {
  const { rows } = await sql.query<ReportRow>({
    name: 'find-report',
    text: `select ${reportColumns} from reports r ${reportJoins} where r.team_id = $1::text and r.document_id = $2::text`,
    values: [teamId, id],
  });
  return rows[0] === undefined ? null : toReport(rows[0]);
};
