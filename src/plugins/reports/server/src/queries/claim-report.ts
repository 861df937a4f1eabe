import type { Sql } from '../../../../../lib/database';
import type { ReportLocale } from '../../../contracts';

export interface ClaimedReport {
  readonly id: string;
  readonly kind: string;
  readonly templateVersion: number;
  readonly locale: ReportLocale;
  readonly from: string;
  readonly to: string;
  readonly subjects: string[];
  readonly snapshotId: string | null;
  readonly requestedAt: Date;
  /** How often it has been begun, this time included. */
  readonly attempts: number;
}

/** Null when there is nothing more to do for it. */
export const claimReport = async (sql: Sql, teamId: string, id: string): Promise<ClaimedReport | null> => {
  const { rows } = await sql.query<ClaimedReport>({
    name: 'claim-report',
    text: `
      with claimed as (
        select r.id, r.document_id, r.kind, r.template_version, r.locale, r.from_day, r.to_day, r.subjects, r.snapshot_id, r.requested_at, r.state
          from reports r
         where r.team_id = $1::text and r.document_id = $2::text and r.state in ('queued', 'making')
           for update
      ), begun as (
        insert into luminous.report_work (team_id, report_id, attempts)
        select $1::text, c.document_id, 1 from claimed c
        on conflict (team_id, report_id) do update set attempts = report_work.attempts + 1, stage = 'reading'
        returning attempts
      ), marked as (
        update reports set state = 'making', updated_at = now() from claimed c where reports.id = c.id and c.state = 'queued'
      )
      select c.document_id as id, c.kind, c.template_version as "templateVersion", c.locale, c.from_day as from, c.to_day as to,
             c.subjects::json as subjects, c.snapshot_id as "snapshotId", c.requested_at as "requestedAt", b.attempts
        from claimed c, begun b`,
    values: [teamId, id],
  });
  return rows[0] ?? null;
};
