import { chooseRules, type GivenWay } from '../evaluation/choose-rules';
import { evaluate, type Evaluation } from '../evaluation/evaluate';
import type { RuleIndex } from '../evaluation/index-rules';
import { orderHistory } from '../evaluation/order-history';
import { prepareRule } from '../evaluation/prepare-rule';
import type { Observation, Rule } from '../evaluation/types';

/** From when until before when, as ISO instants in UTC. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export const isWithin = ({ observedAt }: Pick<Observation, 'observedAt'>, { from, to }: Period): boolean =>
  from <= observedAt && observedAt < to;

/** An observation that a rule fits, and another one governs. */
export interface Yielded {
  readonly observation: Observation;
  readonly to: string;
  readonly because: GivenWay['because'];
}

export interface Governed {
  /** Of what the rule applies to; of nothing where others govern all of it. */
  readonly evaluation: Evaluation;
  readonly yielded: readonly Yielded[];
}

/** One rule over a series, beside all others of its team. */
export const previewSeries = (history: readonly Observation[], rule: Rule, index: RuleIndex): Governed => {
  const governed: Observation[] = [];
  const yielded: Yielded[] = [];
  const isIt = (one: { readonly rule: Rule }): boolean => one.rule.id === rule.id;
  for (const observation of orderHistory(history)) {
    const { applied, gaveWay } = chooseRules(observation, index);
    if (applied.some(isIt)) governed.push(observation);
    const given = gaveWay.find((one) => isIt(one.rule));
    if (given !== undefined) yielded.push({ observation, to: given.to.rule.thresholdId, because: given.because });
  }
  return { evaluation: evaluate(governed, prepareRule(rule)), yielded };
};
