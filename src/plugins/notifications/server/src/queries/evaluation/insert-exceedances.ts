import type { Sql } from '../../../../../../lib/database';
import type { NewExceedance } from '../../domain/exceedance/compose-changes';

/** In one statement. One that stands already keeps its place: whoever evaluates holds the team's lock, so that there is none. */
export const insertExceedances = async (sql: Sql, teamId: string, exceedances: readonly NewExceedance[]): Promise<void> => {
  await sql.query({
    name: 'insert-exceedances',
    text: `
      insert into exceedances
        (document_id, team_id, threshold_id, threshold_version, rule_id, subject_id, subject_name, group_id, group_name, quantity, variant,
         state, level, worst_level, is_historical, opened_at, opened_observed_at, opened_by, opened_measurement, latest_observed_at, latest,
         support, told_level, told_at, input_digest, ended_at, end_reason, created_at, updated_at, published_at)
      select n.id, $1::text, n."thresholdId", n."thresholdVersion", n."ruleId", n.subject, n."subjectName", n."group",
             n."groupName", n.quantity, n.variant, n.state, n.level, n."worstLevel", n."isHistorical", now(),
             (n."openedBy" ->> 'observedAt')::timestamptz, n."openedBy", n."openedMeasurement", (n.latest ->> 'observedAt')::timestamptz,
             n.latest, n.support, n."toldLevel", case when n."toldLevel" is not null then now() end, n."inputsHash",
             case when n."endReason" is not null then now() end, n."endReason", now(), now(), now()
        from jsonb_to_recordset($2::jsonb) as n
             (id text, "thresholdId" text, "thresholdVersion" integer, "ruleId" text, subject text, "subjectName" text, "group" text, "groupName" text,
              quantity text, variant text, state text, level text, "worstLevel" text, "isHistorical" boolean, "openedBy" jsonb,
              "openedMeasurement" text, latest jsonb, support jsonb, "toldLevel" text, "inputsHash" text, "endReason" text)`,
    values: [teamId, JSON.stringify(exceedances)],
  });
};
