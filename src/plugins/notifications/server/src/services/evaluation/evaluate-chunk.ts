import type { Sql } from '../../../../../../lib/database';
import { newDocumentId } from '../../../../../../lib/ids';
import type { ObservationSource, Series } from '../../../../contracts';
import { decide } from '../../domain/evaluation/decide';
import { evaluateSeries, nameSeries } from '../../domain/evaluation/evaluate-series';
import type { RuleIndex } from '../../domain/evaluation/index-rules';
import { isOver } from '../../domain/evaluation/is-over';
import { prepareRule } from '../../domain/evaluation/prepare-rule';
import { evaluate, type Evaluation } from '../../domain/evaluation/evaluate';
import type { Rule } from '../../domain/evaluation/types';
import { circumstancesOf, type Occurrence } from '../../domain/exceedance/circumstances-of';
import { groupBy } from '../../domain/group-by';
import { composeChanges, type Changes, type Decided } from '../../domain/exceedance/compose-changes';
import { insertExceedances } from '../../queries/evaluation/insert-exceedances';
import { listKnownExceedances, type ExceedanceFound } from '../../queries/evaluation/list-known-exceedances';
import { listNoticed } from '../../queries/evaluation/list-noticed';
import { listObservations, type ObservationFound } from '../../queries/evaluation/list-observations';
import { saveEvaluations, type StoredEvaluation } from '../../queries/evaluation/save-evaluations';
import { updateExceedances } from '../../queries/evaluation/update-exceedances';
import { factsOf } from './facts-of';

/** Everything that the evaluation of one stroke of series works with. */
export interface Work {
  readonly sources: readonly ObservationSource[];
  readonly teamId: string;
  readonly rules: ReadonlyMap<string, Rule>;
  readonly index: RuleIndex;
  /** What came, or was taken back; null where nothing did. */
  readonly sourceId: string | null;
  readonly occurrence: Occurrence;
}

export interface Outcome {
  readonly decided: Decided;
  readonly changes: Changes;
}

/** A threshold by which nothing of the series is judged any more has an evaluation of nothing, so that what stood by it can go. */
const withForgotten = (evaluations: readonly Evaluation[], known: readonly ExceedanceFound[], rules: Work['rules']): Evaluation[] => {
  const present = new Set(evaluations.map(({ rule }) => rule.thresholdId));
  const forgotten = [...new Set(known.map(({ thresholdId }) => thresholdId))].filter((id) => !present.has(id));
  return [
    ...evaluations,
    ...forgotten.flatMap((id) => {
      const rule = rules.get(id);
      return rule === undefined ? [] : [evaluate([], prepareRule(rule))];
    }),
  ];
};

const decideSeries = (
  { rules, index, sourceId, occurrence }: Work,
  series: Series,
  history: readonly ObservationFound[],
  known: readonly ExceedanceFound[],
  noticed: ReadonlyMap<string, ReadonlySet<string>>,
): Outcome[] => {
  const facts = factsOf(series, history, known);
  const { kind, now } = occurrence;
  const evaluations = evaluateSeries(history, index).filter(({ rule }) => kind !== 'rule-change' || !isOver(rule, now));
  return withForgotten(evaluations, known, rules).map((evaluation) => {
    const { thresholdId } = evaluation.rule;
    const exceedances = known.filter((exceedance) => exceedance.thresholdId === thresholdId);
    const acknowledgement = exceedances.find(({ ended }) => ended === null)?.acknowledgement ?? null;
    const circumstances = circumstancesOf(history, sourceId, occurrence, acknowledgement);
    const acts = decide({ exceedances, noticed: noticed.get(thresholdId) ?? new Set() }, evaluation, circumstances);
    const decided: Decided = { facts, known: exceedances, evaluation, acts };
    return { decided, changes: composeChanges(decided, newDocumentId) };
  });
};

/** What arrived, or everything where no arrival is the cause. */
const toStored = ({ decided: { evaluation }, changes }: Outcome, arrived: ReadonlySet<string> | null): StoredEvaluation[] => {
  const { rule, judged, inputsHash } = evaluation;
  return judged
    .filter(({ observation }) => arrived === null || arrived.has(observation.id) || changes.noticed.has(observation.id))
    .map(({ observation, judgement: { outcome, reason, ratio } }) => ({
      thresholdId: rule.thresholdId,
      ruleId: rule.id,
      observationId: observation.id,
      subject: observation.subject,
      observedAt: observation.observedAt,
      ...{ outcome, reason, ratio, inputsHash },
      isNoticed: changes.noticed.has(observation.id),
    }));
};

const store = async (
  sql: Sql,
  { teamId, sourceId, occurrence }: Work,
  outcomes: readonly Outcome[],
  found: readonly ObservationFound[],
): Promise<void> => {
  const opened = outcomes.flatMap(({ changes }) => changes.opened.map(({ exceedance }) => exceedance));
  const changed = outcomes.flatMap(({ changes }) => changes.changed);
  // Where nothing has come nor gone and no rule is another, each observation comes to what it came to before.
  const isAsBefore = occurrence.kind === 'lapse';
  const arrived = sourceId === null && !isAsBefore ? null : new Set(found.filter((one) => one.sourceId === sourceId).map(({ id }) => id));
  // Changed ones first: what ends makes room for what opens in its place.
  if (changed.length > 0) await updateExceedances(sql, teamId, changed);
  if (opened.length > 0) await insertExceedances(sql, teamId, opened);
  await saveEvaluations(
    sql,
    teamId,
    outcomes.flatMap((outcome) => toStored(outcome, arrived)),
  );
};

/** Evaluates some series and stores what follows, in the caller's transaction, which holds the team's lock. Answers what was decided. */
export const evaluateChunk = async (sql: Sql, work: Work, series: readonly Series[]): Promise<Outcome[]> => {
  const { sources, teamId } = work;
  const found: ObservationFound[] = [];
  for (const source of sources) found.push(...(await listObservations(sql, source, teamId, series)));
  const known = groupBy(await listKnownExceedances(sql, teamId, series), nameSeries);
  const noticed = await listNoticed(
    sql,
    teamId,
    found.map(({ id }) => id),
  );
  const histories = groupBy(found, nameSeries);
  const outcomes = series.flatMap((one) =>
    decideSeries(work, one, histories.get(nameSeries(one)) ?? [], known.get(nameSeries(one)) ?? [], noticed),
  );
  await store(sql, work, outcomes, found);
  return outcomes;
};
