import type { Core } from '@strapi/types';
import { withSql, type Sql } from '../../../../../../lib/database';
import { mostPreviewed, type Series, type ThresholdPreview } from '../../../../contracts';
import type { Team } from '../../../../../teams/contracts';
import { evaluate } from '../../domain/evaluation/evaluate';
import { nameSeries } from '../../domain/evaluation/evaluate-series';
import { indexRules, type RuleIndex } from '../../domain/evaluation/index-rules';
import { isOver } from '../../domain/evaluation/is-over';
import { prepareRule } from '../../domain/evaluation/prepare-rule';
import type { Rule } from '../../domain/evaluation/types';
import { groupBy } from '../../domain/group-by';
import { foresee } from '../../domain/preview/foresee';
import { previewSeries, type Period } from '../../domain/preview/preview-series';
import { cutStrokes, takeSeries } from '../../domain/preview/take-series';
import { addEvaluation } from '../../domain/preview/tally-rule';
import { addGoverned, addStanding, emptyPreview, tellPreview, type PreviewTally } from '../../domain/preview/tally-preview';
import { listKnownExceedances, type ExceedanceFound } from '../../queries/evaluation/list-known-exceedances';
import { listObservations, type ObservationFound } from '../../queries/evaluation/list-observations';
import { factsOf } from '../evaluation/facts-of';
import { listSources } from '../sources/registry';
import { askPreview, type Question, type Wanted } from './ask-preview';

/** So many observations are in memory at a time, and judged while everybody else waits; a longer series is read whole nevertheless. */
const observationsAtOnce = 5000;

interface Work extends Pick<Question, 'rule' | 'present'> {
  readonly index: RuleIndex;
  readonly presentIndex: RuleIndex;
  readonly period: Period;
  readonly now: string;
}

interface Read {
  readonly found: readonly ObservationFound[];
  readonly known: readonly ExceedanceFound[];
}

const readStroke = async (
  strapi: Core.Strapi,
  sql: Sql,
  teamId: string,
  series: readonly Series[],
  present: Rule | null,
): Promise<Read> => {
  const found: ObservationFound[] = [];
  for (const source of listSources(strapi)) found.push(...(await listObservations(sql, source, teamId, series)));
  if (present === null) return { found, known: [] };
  const known = await listKnownExceedances(sql, teamId, series);
  return { found, known: known.filter(({ thresholdId }) => thresholdId === present.thresholdId) };
};

const judgeOne = (
  tally: PreviewTally,
  work: Work,
  series: Series,
  all: readonly ObservationFound[],
  known: readonly ExceedanceFound[],
): void => {
  const { rule, present, index, presentIndex, period, now } = work;
  const facts = factsOf(series, all, known);
  const history = all.filter(({ observedAt }) => observedAt < period.to);
  const governed = previewSeries(history, rule, index);
  addGoverned(tally, governed, facts, period);
  if (present === null) return;
  addEvaluation(tally.present, previewSeries(history, present, presentIndex).evaluation, period);
  if (!known.some(({ ended }) => ended === null)) return;
  const whole = history.length === all.length ? governed.evaluation : previewSeries(all, rule, index).evaluation;
  addStanding(tally, foresee(known, isOver(rule, now) ? evaluate([], prepareRule(rule)) : whole, all, now), facts);
};

const yearBefore = (now: Date): string => {
  const then = new Date(now);
  then.setUTCFullYear(then.getUTCFullYear() - 1);
  return then.toISOString();
};

const toPeriod = (asked: Period | null, now: Date): Period =>
  asked === null
    ? { from: yearBefore(now), to: now.toISOString() }
    : { from: new Date(asked.from).toISOString(), to: new Date(asked.to).toISOString() };

const tellLooked = (series: Question['series'], taken: Question['series']): ThresholdPreview['looked'] => {
  const sum = (some: Question['series']): number => some.reduce((total, one) => total + one.total, 0);
  return {
    series: taken.length,
    observations: sum(taken),
    seriesLeftOut: series.length - taken.length,
    observationsLeftOut: sum(series) - sum(taken),
    isComplete: taken.length === series.length,
  };
};

interface Asked extends Wanted {
  readonly period: Period | null;
}

/**
 * What a rule would have done, stroke by stroke: read on a connection that is given back before anything is judged. Nothing is locked, so what
 * arrives meanwhile may be in it or not.
 * @throws Problem resource.not-found, threshold.unknown-name, threshold.unit-unfit
 */
export const previewThreshold = async (
  strapi: Core.Strapi,
  team: Team,
  { period: asked, ...wanted }: Asked,
  now: Date,
): Promise<ThresholdPreview> => {
  const period = toPeriod(asked, now);
  const { rule, isAsIfInEffect, present, others, series } = await withSql(strapi, async (sql) =>
    askPreview(strapi, sql, team.id, wanted, period),
  );
  const presentIndex = indexRules(present === null ? others : [...others, present]);
  const work: Work = { rule, present, index: indexRules([...others, rule]), presentIndex, period, now: now.toISOString() };
  const { taken } = takeSeries(series, mostPreviewed);
  const tally = emptyPreview();
  for (const stroke of cutStrokes(taken, observationsAtOnce)) {
    const { found, known } = await withSql(strapi, async (sql) => readStroke(strapi, sql, team.id, stroke, present));
    const [histories, standing] = [groupBy(found, nameSeries), groupBy(known, nameSeries)];
    for (const one of stroke) judgeOne(tally, work, one, histories.get(nameSeries(one)) ?? [], standing.get(nameSeries(one)) ?? []);
  }
  return { period, isAsIfInEffect, looked: tellLooked(series, taken), ...tellPreview(tally, present !== null) };
};
