import { decide } from '../evaluation/decide';
import type { Act, KnownExceedance } from '../evaluation/decision';
import type { Evaluation } from '../evaluation/evaluate';
import { circumstancesOf, type Came } from '../exceedance/circumstances-of';

/** What becomes of an exceedance that stands when its threshold changes. */
export type Becomes = 'stays' | 'worsens' | 'eases' | 'ends';

const becomesBy: Readonly<Partial<Record<Act['kind'], Becomes>>> = {
  worsen: 'worsens',
  ease: 'eases',
  close: 'ends',
  merge: 'ends',
  resolve: 'ends',
  retract: 'ends',
};

/** By what would be decided of it, the changed rule having been saved. */
export const foresee = (
  known: readonly KnownExceedance[],
  evaluation: Evaluation,
  history: readonly Came[],
  now: string,
): ReadonlyMap<string, Becomes> => {
  const circumstances = circumstancesOf(history, null, { mode: 'live', kind: 'rule-change', now }, null);
  const acts = decide({ exceedances: known, noticed: new Set() }, evaluation, circumstances);
  const deciding = new Map(acts.flatMap((act) => ('exceedance' in act ? [[act.exceedance, becomesBy[act.kind] ?? 'stays'] as const] : [])));
  return new Map(known.filter(({ ended }) => ended === null).map(({ id }) => [id, deciding.get(id) ?? 'stays']));
};
