import type { Sql } from '../../../../../lib/database';
import type { ReportStage } from '../../../contracts';

export const noteStage = async (sql: Sql, teamId: string, id: string, stage: ReportStage): Promise<void> => {
  await sql.query({
    name: 'note-report-stage',
    text: 'update luminous.report_work set stage = $3::text where team_id = $1::text and report_id = $2::text',
    values: [teamId, id, stage],
  });
};
