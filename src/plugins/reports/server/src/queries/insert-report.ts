import type { Sql } from '../../../../../lib/database';
import type { NewReport } from '../../../contracts';

interface WantedReport extends NewReport {
  readonly id: string;
  readonly teamId: string;
  readonly templateVersion: number;
  readonly requestedBy: string;
  readonly mostWaiting: number;
}

/** False where as many of the team wait as may. Whoever asks at the same moment waits for the team's turn, so that nobody miscounts. */
export const insertReport = async (sql: Sql, wanted: WantedReport): Promise<boolean> => {
  const { id, teamId, kind, templateVersion, locale, from, to, subjects, snapshot, requestedBy, mostWaiting } = wanted;
  await sql.query(`select pg_advisory_xact_lock(hashtextextended('reports of ' || $1::text, 0))`, [teamId]);
  const { rowCount } = await sql.query(
    `insert into reports (document_id, team_id, kind, template_version, locale, from_day, to_day, subjects, snapshot_id, state,
                          superseded_at, changed_count, requested_by, requested_at, created_at, updated_at, published_at)
     select $1::text, $2::text, $3::text, $4::int, $5::text, $6::text, $7::text, $8::jsonb, $9::text, 'queued',
            printed.superseded_at, printed.changed_count, $10::text,
            now(), now(), now(), now()
       from (select min(r.superseded_at) as superseded_at, max(r.changed_count) as changed_count
               from reports r where r.team_id = $2::text and r.snapshot_id = $9::text) printed
      where (select count(*) from reports r where r.team_id = $2::text and r.finished_at is null) < $11::int`,
    [id, teamId, kind, templateVersion, locale, from, to, JSON.stringify(subjects), snapshot, requestedBy, mostWaiting],
  );
  return rowCount === 1;
};
