import type { JudgedObservation } from '../../../../contracts';
import { chooseRules } from './choose-rules';
import type { RuleIndex } from './index-rules';
import { judge } from './judge';
import type { Observation, Rule } from './types';

type Counted = Exclude<JudgedObservation['outcome'], 'unruled'>;

/** The gravest first. What cannot be told is graver than what is clear: another rule may be broken. */
const gravity: readonly Counted[] = ['critical', 'warning', 'indeterminate', 'undecidable', 'clear'];

interface Alone {
  readonly outcome: JudgedObservation['outcome'];
  readonly rule: Rule | null;
}

/** What the rules that apply say of an observation by itself: the gravest of it. Runs and repetitions are not looked at. */
export const judgeAlone = (observation: Observation, index: RuleIndex): Alone => {
  const judged = chooseRules(observation, index).applied.flatMap((prepared) => {
    const { outcome } = judge(observation, prepared);
    return outcome === 'not-counted' ? [] : [{ outcome, rule: prepared.rule }];
  });
  for (const outcome of gravity) {
    const found = judged.find((one) => one.outcome === outcome);
    if (found !== undefined) return found;
  }
  return { outcome: 'unruled', rule: null };
};
