import { chooseRules } from './choose-rules';
import { evaluateOrdered, type Evaluation } from './evaluate';
import type { RuleIndex } from './index-rules';
import { orderHistory } from './order-history';
import type { PreparedRule } from './prepare-rule';
import type { Observation } from './types';

interface InSeries {
  readonly subject: string;
  readonly quantity: string;
  readonly variant: string | null;
}

/** Observations of one subject, quantity and variant belong together. */
export const nameSeries = ({ subject, quantity, variant }: InSeries): string => JSON.stringify([subject, quantity, variant]);

/**
 * All rules of a team over one series. Which rule applies is asked for each observation by itself, so that in its season a rule takes the
 * place of the one that holds for the rest of the year.
 */
export const evaluateSeries = (history: readonly Observation[], index: RuleIndex): Evaluation[] => {
  const governed = new Map<PreparedRule, Observation[]>();
  for (const observation of orderHistory(history)) {
    for (const rule of chooseRules(observation, index).applied) {
      const observations = governed.get(rule);
      if (observations === undefined) governed.set(rule, [observation]);
      else observations.push(observation);
    }
  }
  return [...governed].map(([rule, observations]) => evaluateOrdered(observations, rule));
};
