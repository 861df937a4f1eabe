import type { ContentsOf } from './contents';
import { countAll, gather } from './tally';

/** So many have come, of which these are known by their places. */
export const composeArrivals = (
  places: readonly { readonly name: string; readonly count: number }[],
  all: number,
): ContentsOf<'new-results'> => {
  const tally = gather(places);
  return { ...tally, rest: tally.rest + Math.max(0, all - countAll(tally)), warningCount: 0, criticalCount: 0 };
};
