import type { Sql } from '../../../../../../lib/database';
import type { Series } from '../../../../contracts';
import type { Acknowledgement, KnownExceedance, Supporting } from '../../domain/evaluation/decision';
import type { Level } from '../../domain/evaluation/types';
import type { StoredExceedance } from '../../domain/exceedance/compose-changes';

/** An exceedance as deciding wants it, with the series and the threshold that it is of. */
export interface ExceedanceFound extends StoredExceedance, Series {
  readonly thresholdId: string;
  /** What people called it when it was found. */
  readonly subjectName: string;
  readonly group: string | null;
  readonly groupName: string | null;
  readonly acknowledgement: Acknowledgement | null;
}

interface Row extends Series {
  readonly id: string;
  readonly threshold_id: string;
  readonly subject_name: string;
  readonly group_id: string | null;
  readonly group_name: string | null;
  readonly rule_id: string;
  readonly ended: KnownExceedance['ended'];
  readonly opened_by: StoredExceedance['openedSeen'];
  readonly opened_measurement: string;
  readonly support: Supporting[];
  readonly level: Level;
  readonly worst_level: Level;
  readonly told_level: Level | null;
  readonly told_at: Date | null;
  readonly input_digest: string;
  readonly acknowledged_level: Level | null;
  readonly acknowledged_until: Date | null;
}

const toKnown = (row: Row): ExceedanceFound => ({
  id: row.id,
  thresholdId: row.threshold_id,
  subject: row.subject,
  quantity: row.quantity,
  variant: row.variant,
  subjectName: row.subject_name,
  group: row.group_id,
  groupName: row.group_name,
  ruleId: row.rule_id,
  ended: row.ended,
  openedSeen: row.opened_by,
  openedBy: row.opened_measurement,
  support: row.support,
  current: row.level,
  worst: row.worst_level,
  told: row.told_level === null || row.told_at === null ? null : { level: row.told_level, at: row.told_at.toISOString() },
  inputsHash: row.input_digest,
  acknowledgement:
    row.acknowledged_level === null ? null : { level: row.acknowledged_level, until: row.acknowledged_until?.toISOString() ?? null },
});

/** Of these series, but for what was retracted or has become part of another one. The earliest first. */
export const listKnownExceedances = async (sql: Sql, teamId: string, series: readonly Series[]): Promise<ExceedanceFound[]> => {
  const { rows } = await sql.query<Row>({
    name: 'list-known-exceedances',
    text: `
      select x.document_id as id, x.threshold_id, x.subject_id as subject, x.quantity, x.variant, x.subject_name, x.group_id, x.group_name,
             x.rule_id,
             case when x.ended_at is not null then x.end_reason end as ended, x.opened_by::json as opened_by,
             x.opened_measurement, x.support::json as support,
             x.level, x.worst_level, x.told_level, x.told_at, x.input_digest,
             case when x.acknowledged_at is not null then coalesce(x.acknowledged_level, x.level) end as acknowledged_level,
             x.acknowledged_until
        from unnest($2::text[], $3::text[], $4::text[]) s (subject, quantity, variant)
        join exceedances x on x.team_id = $1::text and x.subject_id = s.subject and x.quantity = s.quantity
                              and x.variant is not distinct from s.variant
       where x.state <> 'retracted' and x.end_reason is distinct from 'merged'
       order by x.id`,
    values: [teamId, series.map(({ subject }) => subject), series.map(({ quantity }) => quantity), series.map(({ variant }) => variant)],
  });
  return rows.map(toKnown);
};
