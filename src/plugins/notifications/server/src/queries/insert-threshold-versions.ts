import { newDocumentId } from '../../../../../lib/ids';
import type { Sql } from '../../../../../lib/database';
import type { ThresholdRule } from '../../../contracts';

export interface NewVersion {
  readonly rule: ThresholdRule;
  /** Of the group or subject; null for all of the team. */
  readonly scopeId: string | null;
  /** Which one it follows; null for a threshold of its own. */
  readonly follows: { readonly id: string; readonly version: number } | null;
  readonly isProposal: boolean;
}

/** A limit as columns: one amount or two ends. */
const spread = (limit: ThresholdRule['warning']) => {
  if (limit === null) return { at: null, low: null, high: null };
  return 'at' in limit ? { at: limit.at, low: null, high: null } : { at: null, low: limit.low, high: limit.high };
};

const limitColumns = ({ warning, critical, clear }: ThresholdRule) => {
  const [mild, grave] = [spread(warning), spread(critical)];
  return {
    ...{ warning_at: mild.at, warning_low: mild.low, warning_high: mild.high },
    ...{ critical_at: grave.at, critical_low: grave.low, critical_high: grave.high },
    clear_at: clear,
  };
};

const toRow = (id: string, { rule, scopeId, follows, isProposal }: NewVersion) => ({
  document_id: id,
  ...(follows === null ? { threshold_id: id, version: 1 } : { threshold_id: follows.id, version: follows.version + 1 }),
  quantity: rule.quantity,
  variant: rule.variant,
  unit: rule.unit,
  scope_kind: rule.scope.kind,
  scope_id: scopeId,
  operator: rule.operator,
  ...limitColumns(rule),
  occurrences_needed: rule.occurrences.needed,
  occurrences_of: rule.occurrences.of,
  clear_after: rule.clearAfter,
  season_from: rule.season?.from ?? null,
  season_to: rule.season?.to ?? null,
  methods: [...new Set(rule.methods)],
  estimated: rule.estimated,
  silent_after_days: rule.silentAfterDays,
  standing: rule.standing,
  citation: rule.citation,
  effective_from: rule.effectiveFrom,
  effective_to: rule.effectiveTo,
  is_proposal: isProposal,
});

/** Adds versions, the newest of their thresholds from now on; whoever acts has set them, and has confirmed what is no proposal. Answers their thresholds. */
export const insertThresholdVersions = async (
  sql: Sql,
  teamId: string,
  actor: string,
  versions: readonly NewVersion[],
): Promise<string[]> => {
  const rows = versions.map((version) => toRow(newDocumentId(), version));
  await sql.query({
    name: 'insert-threshold-versions',
    text: `
      insert into thresholds
        (document_id, team_id, threshold_id, version, is_current, quantity, variant, unit, scope_kind, scope_id, operator,
         warning_at, warning_low, warning_high, critical_at, critical_low, critical_high, clear_at, occurrences_needed, occurrences_of,
         clear_after, season_from, season_to, methods, estimated, silent_after_days, standing, citation, effective_from,
         effective_to, set_at, set_by, confirmed_at, confirmed_by, created_at, updated_at, published_at)
      select v.document_id, $1::text, v.threshold_id, v.version, true, v.quantity, v.variant, v.unit, v.scope_kind, v.scope_id, v.operator,
             v.warning_at, v.warning_low, v.warning_high, v.critical_at, v.critical_low, v.critical_high, v.clear_at, v.occurrences_needed,
             v.occurrences_of, v.clear_after, v.season_from, v.season_to, v.methods, v.estimated, v.silent_after_days, v.standing, v.citation, v.effective_from,
             v.effective_to, now(), $2::text, case when not v.is_proposal then now() end, case when not v.is_proposal then $2::text end,
             now(), now(), now()
        from json_to_recordset($3::json) as v (
          document_id text, threshold_id text, version int, quantity text, variant text, unit text, scope_kind text, scope_id text, operator text,
          warning_at numeric, warning_low numeric, warning_high numeric, critical_at numeric, critical_low numeric, critical_high numeric,
          clear_at numeric, occurrences_needed int, occurrences_of int, clear_after int, season_from text, season_to text, methods jsonb,
          estimated text, silent_after_days int, standing text, citation text, effective_from timestamptz, effective_to timestamptz, is_proposal boolean)`,
    values: [teamId, actor, JSON.stringify(rows)],
  });
  return rows.map(({ threshold_id }) => threshold_id);
};
