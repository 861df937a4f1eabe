import type { Sql } from '../../../../../lib/database';

/** Of whoever tried before and did not come to the end. */
export const removeParts = async (sql: Sql, teamId: string, reportId: string): Promise<void> => {
  await sql.query('delete from luminous.report_part where team_id = $1::text and report_id = $2::text', [teamId, reportId]);
};

export const insertPart = async (sql: Sql, teamId: string, reportId: string, part: number, bytes: Buffer): Promise<void> => {
  await sql.query({
    name: 'insert-report-part',
    text: 'insert into luminous.report_part (team_id, report_id, part, bytes) values ($1::text, $2::text, $3::int, $4::bytea)',
    values: [teamId, reportId, part, bytes],
  });
};

export const findPart = async (sql: Sql, teamId: string, reportId: string, part: number): Promise<Buffer | null> => {
  const { rows } = await sql.query<{ bytes: Buffer }>({
    name: 'find-report-part',
    text: 'select bytes from luminous.report_part where team_id = $1::text and report_id = $2::text and part = $3::int',
    values: [teamId, reportId, part],
  });
  return rows[0]?.bytes ?? null;
};
