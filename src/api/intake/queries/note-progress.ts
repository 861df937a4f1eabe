import type { Sql } from '../../../lib/database';
import type { ImportProgress } from '../contracts';

export const noteProgress = async (sql: Sql, teamId: string, importId: string, progress: ImportProgress): Promise<void> => {
  await sql.query({
    name: 'note-progress',
    text: `
      insert into luminous.import_progress (team_id, import_id, stage, results_read, bytes_read)
      values ($1::text, $2::text, $3::text, $4::int, $5::bigint)
          on conflict (team_id, import_id)
          do update set stage = excluded.stage, results_read = excluded.results_read, bytes_read = excluded.bytes_read, noted_at = now()`,
    values: [teamId, importId, progress.stage, progress.resultsRead, progress.bytesRead],
  });
};

export const clearProgress = async (sql: Sql, teamId: string, importId: string): Promise<void> => {
  await sql.query(`delete from luminous.import_progress where team_id = $1::text and import_id = $2::text`, [teamId, importId]);
};
