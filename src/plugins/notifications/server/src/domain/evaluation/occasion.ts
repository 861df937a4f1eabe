import { isSameMoment } from './order-history';
import type { Judgement, Level, Observation, Outcome } from './types';

/** An observation and what the rule says of it. */
export interface Judged {
  readonly observation: Observation;
  readonly judgement: Judgement;
}

/**
 * All that was observed at one moment. It counts once, with its worst outcome: a second measurement of the same moment confirms nothing
 * about another day, and ids would be no good reason to let one of the two come after the other.
 */
export interface Occasion {
  readonly judged: readonly Judged[];
  readonly outcome: Outcome;
  readonly level: Level | null;
  readonly isClearing: boolean;
  /** Where it stands in the ordered history: from its first observation up to the one behind its last. */
  readonly from: number;
  readonly to: number;
}

/** What may have been beyond a limit outweighs what was not: it takes the certainty from the moment. */
const weight: Record<Outcome, number> = { 'not-counted': 0, clear: 1, undecidable: 2, indeterminate: 3, warning: 4, critical: 5 };

const worse = (one: Judgement, other: Judgement): Judgement => (weight[other.outcome] > weight[one.outcome] ? other : one);

const composeOccasion = (judged: readonly Judged[], first: Judgement, from: number): Occasion => {
  const { outcome, level } = judged.reduce((worst, { judgement }) => worse(worst, judgement), first);
  const isClearing = outcome === 'clear' && judged.every(({ judgement }) => judgement.outcome !== 'clear' || judgement.isClearing);
  return { judged, outcome, level, isClearing, from, to: from + judged.length };
};

/** The moments of an ordered history. */
export const listOccasions = (ordered: readonly Judged[]): Occasion[] => {
  const occasions: Occasion[] = [];
  let from = 0;
  while (from < ordered.length) {
    const first = ordered[from];
    if (first === undefined) break;
    let to = from + 1;
    while (isSameMoment(first.observation.observedAt, ordered[to]?.observation.observedAt ?? '')) to += 1;
    occasions.push(composeOccasion(ordered.slice(from, to), first.judgement, from));
    from = to;
  }
  return occasions;
};

const listOf = ({ judged }: Occasion, outcome: Outcome): Observation[] =>
  judged.flatMap(({ observation, judgement }) => (judgement.outcome === outcome ? [observation] : []));

/** What was beyond a limit, the worst first. */
export const listBeyond = (occasion: Occasion): Observation[] => [...listOf(occasion, 'critical'), ...listOf(occasion, 'warning')];

export const findClear = (occasion: Occasion): Observation | null => listOf(occasion, 'clear')[0] ?? null;
