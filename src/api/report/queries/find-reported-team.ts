import type { Sql } from '../../../lib/database';
import type { ReportedTeam } from '../contracts/report-data';

/** The team as its reports name it. */
export const findReportedTeam = async (sql: Sql, teamId: string): Promise<ReportedTeam | null> => {
  const { rows } = await sql.query<ReportedTeam>({
    name: 'find-reported-team',
    text: `
      select t.slug, t.name, t.kind, t.time_zone as "timeZone", t.contact_name as "contactName", t.contact_email as "contactEmail",
             t.contact_phone as "contactPhone", t.brand_colour as "brandColour"
        from teams t
       where t.document_id = $1::text`,
    values: [teamId],
  });
  return rows[0] ?? null;
};
