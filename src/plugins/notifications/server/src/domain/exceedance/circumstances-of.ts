import type { Acknowledgement, Circumstances } from '../evaluation/decision';
import { indexStanding } from '../evaluation/order-history';
import type { Observation } from '../evaluation/types';

/** Why a series is looked at. */
export interface Occurrence {
  readonly mode: 'live' | 'backfill';
  /** Something came, was taken back, or is judged by another rule; or the time is over for which it was acknowledged. */
  readonly kind: 'recorded' | 'withdrawn' | 'rule-change' | 'lapse';
  readonly now: string;
}

export interface Came extends Observation {
  readonly sourceId: string;
}

const newestOf = (observations: readonly Observation[]): string | null =>
  observations.reduce<string | null>((newest, { observedAt }) => (newest === null || observedAt > newest ? observedAt : newest), null);

/** What came first is an arrival; a later account of a measurement that was known is a correction, however many others came with it. */
export const circumstancesOf = (
  history: readonly Came[],
  sourceId: string | null,
  { mode, kind, now }: Occurrence,
  acknowledgement: Acknowledgement | null,
): Circumstances => {
  const common = { mode, now, acknowledgement, standing: indexStanding(history) };
  if (kind === 'rule-change') return { ...common, cause: 'rule-change', arrived: null, newestBefore: newestOf(history) };
  if (kind === 'withdrawn') return { ...common, cause: 'withdrawal', arrived: new Set(), newestBefore: newestOf(history) };
  // As if nothing had arrived: what is told then is told because of the time alone.
  if (kind === 'lapse') return { ...common, cause: 'arrival', arrived: new Set(), newestBefore: newestOf(history) };
  const arrived = history.filter((observation) => observation.sourceId === sourceId);
  const before = history.filter((observation) => observation.sourceId !== sourceId || observation.revision > 1);
  return {
    ...common,
    cause: arrived.some(({ revision }) => revision > 1) ? 'correction' : 'arrival',
    arrived: new Set(arrived.map(({ id }) => id)),
    newestBefore: newestOf(before),
  };
};
