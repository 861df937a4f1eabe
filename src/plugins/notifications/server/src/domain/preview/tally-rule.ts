import type { PreviewedOutcomes } from '../../../../contracts';
import type { Episode } from '../evaluation/episode';
import type { Evaluation } from '../evaluation/evaluate';
import type { Outcome } from '../evaluation/types';
import { isWithin, type Period } from './preview-series';

/** What one rule comes to, counted series by series. */
export interface RuleTally {
  /** By outcome and reason. */
  readonly reasons: Map<string, { readonly outcome: Outcome; readonly reason: string; count: number }>;
  opened: number;
  critical: number;
  standing: number;
}

export const emptyTally = (): RuleTally => ({ reasons: new Map(), opened: 0, critical: 0, standing: 0 });

/** Those that begin in the period. */
export const listOpened = ({ episodes }: Evaluation, period: Period): Episode[] =>
  episodes.filter(({ openedBy }) => isWithin(openedBy, period));

export const addEvaluation = (tally: RuleTally, evaluation: Evaluation, period: Period): void => {
  for (const { observation, judgement } of evaluation.judged) {
    if (!isWithin(observation, period)) continue;
    const { outcome, reason } = judgement;
    const key = `${outcome} ${reason}`;
    const known = tally.reasons.get(key);
    if (known === undefined) tally.reasons.set(key, { outcome, reason, count: 1 });
    else known.count += 1;
  }
  const opened = listOpened(evaluation, period);
  tally.opened += opened.length;
  tally.critical += opened.filter(({ worst }) => worst === 'critical').length;
  tally.standing += evaluation.episodes.filter(({ clearedBy }) => clearedBy === null).length;
};

export const toOutcomes = ({ reasons }: RuleTally): PreviewedOutcomes => {
  const listed = [...reasons.values()].sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
  const countOf = (wanted: Outcome): number =>
    listed.filter(({ outcome }) => outcome === wanted).reduce((sum, { count }) => sum + count, 0);
  return {
    judged: listed.reduce((sum, { count }) => sum + count, 0),
    clear: countOf('clear'),
    warning: countOf('warning'),
    critical: countOf('critical'),
    indeterminate: countOf('indeterminate'),
    undecidable: countOf('undecidable'),
    notCounted: countOf('not-counted'),
    reasons: listed,
  };
};
