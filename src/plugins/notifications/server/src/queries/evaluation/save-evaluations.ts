import type { Sql } from '../../../../../../lib/database';
import type { Outcome, Reason } from '../../domain/evaluation/types';

export interface StoredEvaluation {
  readonly thresholdId: string;
  readonly ruleId: string;
  readonly observationId: string;
  readonly subject: string;
  readonly observedAt: string;
  readonly outcome: Outcome;
  readonly reason: Reason;
  readonly ratio: string | null;
  readonly inputsHash: string;
  readonly isNoticed: boolean;
}

/** What was evaluated before is evaluated anew; that somebody was told stays. */
export const saveEvaluations = async (sql: Sql, teamId: string, evaluations: readonly StoredEvaluation[]): Promise<void> => {
  const column = <T>(of: (one: StoredEvaluation) => T): T[] => evaluations.map(of);
  await sql.query({
    name: 'save-evaluations',
    text: `
      insert into luminous.evaluation as known
        (team_id, threshold_id, rule_id, observation_id, subject_id, observed_at, outcome, reason, ratio, inputs_sha_256, noticed_at)
      select $1::text, e.threshold_id, e.rule_id, e.observation_id, e.subject_id, e.observed_at, e.outcome, e.reason, e.ratio, e.inputs,
             case when e.is_noticed then clock_timestamp() end
        from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::text[], $8::text[], $9::numeric[], $10::text[],
                    $11::boolean[])
             e (threshold_id, rule_id, observation_id, subject_id, observed_at, outcome, reason, ratio, inputs, is_noticed)
          on conflict (team_id, threshold_id, observation_id) do update
         set rule_id = excluded.rule_id, outcome = excluded.outcome, reason = excluded.reason, ratio = excluded.ratio,
             inputs_sha_256 = excluded.inputs_sha_256, evaluated_at = excluded.evaluated_at,
             noticed_at = coalesce(known.noticed_at, excluded.noticed_at)`,
    values: [
      teamId,
      column(({ thresholdId }) => thresholdId),
      column(({ ruleId }) => ruleId),
      column(({ observationId }) => observationId),
      column(({ subject }) => subject),
      column(({ observedAt }) => observedAt),
      column(({ outcome }) => outcome),
      column(({ reason }) => reason),
      column(({ ratio }) => ratio),
      column(({ inputsHash }) => inputsHash),
      column(({ isNoticed }) => isNoticed),
    ],
  });
};
