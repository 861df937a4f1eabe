import type { Core } from '@strapi/types';
import type { Sql } from '../../../../../../lib/database';
import { newDocumentId } from '../../../../../../lib/ids';
import type { ThresholdRule } from '../../../../contracts';
import { nameSeries } from '../../domain/evaluation/evaluate-series';
import type { Rule } from '../../domain/evaluation/types';
import type { Period } from '../../domain/preview/preview-series';
import { listRules } from '../../queries/evaluation/list-rules';
import { listSeriesStandingBy } from '../../queries/preview/list-series-standing-by';
import { listWatchedSeries, type SeriesFound } from '../../queries/preview/list-watched-series';
import { listSources } from '../sources/registry';
import { getThresholdRows } from '../threshold/get-threshold';
import { resolveRule } from '../threshold/resolve-rule';
import { toEvaluationRule } from '../threshold/to-evaluation-rule';

export interface Wanted {
  readonly rule: ThresholdRule;
  /** The threshold in the place of which it would stand. */
  readonly replaces: string | null;
}

/** All that is known before anything is judged. */
export interface Question {
  readonly rule: Rule;
  /** It begins only after the period. */
  readonly isAsIfInEffect: boolean;
  /** What holds in its place now. */
  readonly present: Rule | null;
  /** The team's others. */
  readonly others: readonly Rule[];
  /** Those with something in the period first. */
  readonly series: readonly SeriesFound[];
}

const canonical = (moment: string | null): string | null => (moment === null ? null : new Date(moment).toISOString());

/** Named last among equals, as what is set now would be. */
const toCandidate = async (strapi: Core.Strapi, sql: Sql, teamId: string, { rule, replaces }: Wanted): Promise<Rule> => {
  const { scopeId } = await resolveRule(strapi, sql, teamId, { rule, at: 'rule' });
  const { citation: _, silentAfterDays: __, scope, ...limits } = rule;
  const id = newDocumentId();
  return {
    ...limits,
    ...{ id, thresholdId: replaces ?? id, version: 1 },
    scope: scope.kind === 'team' || scopeId === null ? { kind: 'team' } : { kind: scope.kind, id: scopeId },
    effectiveFrom: canonical(rule.effectiveFrom),
    effectiveTo: canonical(rule.effectiveTo),
  };
};

const findPresent = async (sql: Sql, teamId: string, replaces: string | null): Promise<Rule | null> => {
  if (replaces === null) return null;
  const [row] = await getThresholdRows(sql, teamId, [replaces]);
  return row === undefined || row.confirmed_at === null ? null : toEvaluationRule(row);
};

/** The same series may be in several sources: all of it is judged together. */
const listSeries = async (
  strapi: Core.Strapi,
  sql: Sql,
  teamId: string,
  asked: Parameters<typeof listWatchedSeries>[3],
): Promise<Map<string, SeriesFound>> => {
  const found = new Map<string, SeriesFound>();
  for (const source of listSources(strapi)) {
    for (const one of await listWatchedSeries(sql, source, teamId, asked)) {
      const known = found.get(nameSeries(one)) ?? { total: 0, inPeriod: 0 };
      found.set(nameSeries(one), { ...one, total: one.total + known.total, inPeriod: one.inPeriod + known.inPeriod });
    }
  }
  return found;
};

/** @throws Problem resource.not-found, threshold.unknown-name, threshold.unit-unfit */
export const askPreview = async (strapi: Core.Strapi, sql: Sql, teamId: string, wanted: Wanted, period: Period): Promise<Question> => {
  const present = await findPresent(sql, teamId, wanted.replaces);
  const candidate = await toCandidate(strapi, sql, teamId, wanted);
  const isAsIfInEffect = candidate.effectiveFrom !== null && candidate.effectiveFrom >= period.to;
  const rule = isAsIfInEffect ? { ...candidate, effectiveFrom: null } : candidate;
  const series = await listSeries(strapi, sql, teamId, { ...period, rules: present === null ? [rule] : [rule, present] });
  const first = new Map([...series].filter(([, { inPeriod }]) => inPeriod > 0));
  // What stands in its place now may rest on what is older, or on nothing any more.
  for (const one of present === null ? [] : await listSeriesStandingBy(sql, teamId, present.thresholdId)) {
    first.set(nameSeries(one), series.get(nameSeries(one)) ?? { ...one, total: 0, inPeriod: 0 });
  }
  const others = (await listRules(sql, teamId)).map(toEvaluationRule).filter(({ thresholdId }) => thresholdId !== wanted.replaces);
  return { rule, isAsIfInEffect, present, others, series: [...new Map([...first, ...series]).values()] };
};
