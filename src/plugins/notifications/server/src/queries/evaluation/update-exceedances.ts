import type { Sql } from '../../../../../../lib/database';
import type { ExceedanceChange } from '../../domain/exceedance/compose-changes';

/**
 * In one statement. What is null stays as it is. One that is open again, or is alerted of anew, is in nobody's hands any more.
 */
export const updateExceedances = async (sql: Sql, teamId: string, changes: readonly ExceedanceChange[]): Promise<void> => {
  await sql.query({
    name: 'update-exceedances',
    text: `
      update exceedances x
         set threshold_version = coalesce(c."thresholdVersion", x.threshold_version), rule_id = coalesce(c."ruleId", x.rule_id),
             state = coalesce(c.state, x.state), level = coalesce(c.level, x.level), worst_level = coalesce(c."worstLevel", x.worst_level),
             latest = coalesce(c.latest, x.latest),
             latest_observed_at = coalesce((c.latest ->> 'observedAt')::timestamptz, x.latest_observed_at),
             support = coalesce(c.support, x.support), input_digest = coalesce(c."inputsHash", x.input_digest),
             told_level = coalesce(c."toldLevel", x.told_level), told_at = case when c."toldLevel" is null then x.told_at else now() end,
             is_historical = x.is_historical and c."toldLevel" is null,
             acknowledged_by = case when c.state = 'open' then null else x.acknowledged_by end,
             acknowledged_at = case when c.state = 'open' then null else x.acknowledged_at end,
             acknowledged_until = case when c.state = 'open' then null else x.acknowledged_until end,
             acknowledged_level = case when c.state = 'open' then null else x.acknowledged_level end,
             ended_at = case when c.state is null then x.ended_at when c.state = 'open' then null else now() end,
             end_reason = case when c.state is null then x.end_reason else c."endReason" end,
             updated_at = now()
        from jsonb_to_recordset($2::jsonb) as c
             (id text, "thresholdVersion" integer, "ruleId" text, state text, level text, "worstLevel" text, latest jsonb, support jsonb,
              "inputsHash" text, "toldLevel" text, "endReason" text)
       where x.team_id = $1::text and x.document_id = c.id`,
    values: [teamId, JSON.stringify(changes)],
  });
};
