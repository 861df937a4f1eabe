import type { Episode } from './episode';
import { composeInput, hashInputs } from './hash-inputs';
import { judge } from './judge';
import { listOccasions, type Judged } from './occasion';
import { orderHistory } from './order-history';
import type { PreparedRule } from './prepare-rule';
import { traceEpisodes, type Trace } from './trace-episodes';
import type { Observation, Rule } from './types';

/** What a rule says of a history. */
export interface Evaluation {
  readonly rule: Rule;
  /** Every observation in the order of time, also those that neither open nor clear. */
  readonly judged: readonly Judged[];
  readonly episodes: readonly Episode[];
  readonly inputsHash: string;
}

const composeEpisode = ({ from, to, ...trace }: Trace, rule: Rule, ordered: readonly Observation[], lines: readonly string[]): Episode => {
  const end = to ?? ordered.length;
  return { ...trace, inputs: ordered.slice(from, end), inputsHash: hashInputs(rule, lines.slice(from, end)) };
};

/** Of a history that is ordered already. */
export const evaluateOrdered = (ordered: readonly Observation[], prepared: PreparedRule): Evaluation => {
  const { rule } = prepared;
  const judged = ordered.map((observation) => ({ observation, judgement: judge(observation, prepared) }));
  const lines = ordered.map(composeInput);
  const episodes = traceEpisodes(listOccasions(judged), rule).map((trace) => composeEpisode(trace, rule, ordered, lines));
  return { rule, judged, episodes, inputsHash: hashInputs(rule, lines) };
};

/**
 * A rule over all that stands of one subject, quantity and variant. It depends on nothing but what was observed and when, and on the rule's
 * version: not on the order of arrival, nor on what was answered before.
 */
export const evaluate = (history: readonly Observation[], prepared: PreparedRule): Evaluation =>
  evaluateOrdered(orderHistory(history), prepared);
