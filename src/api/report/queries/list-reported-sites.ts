import type { Sql } from '../../../lib/database';
import type { ReportedSite } from '../contracts/report-data';

export const listReportedSites = async (sql: Sql, teamId: string): Promise<ReportedSite[]> => {
  const { rows } = await sql.query<ReportedSite>({
    name: 'list-reported-sites',
    text: `select s.code, s.name, s.approval_number as "approvalNumber" from sites s where s.team_id = $1::text order by s.code`,
    values: [teamId],
  });
  return rows;
};
