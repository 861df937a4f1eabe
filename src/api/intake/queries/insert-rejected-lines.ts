import type { Sql } from '../../../lib/database';

export interface RejectedLine {
  readonly line: number;
  /** The line as CSV, with its line break. */
  readonly record: string;
}

export const insertRejectedLines = async (sql: Sql, teamId: string, importId: string, lines: readonly RejectedLine[]): Promise<void> => {
  await sql.query(
    `insert into luminous.rejected_line (team_id, import_id, line, record)
     select $1::text, $2::text, l.line, l.record from unnest($3::int[], $4::text[]) as l (line, record)
         on conflict (team_id, import_id, line) do nothing`,
    [teamId, importId, lines.map(({ line }) => line), lines.map(({ record }) => record)],
  );
};
