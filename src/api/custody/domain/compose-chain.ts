import { custodyStages, type CustodyChain, type CustodyEntry, type CustodyStatus } from '../contracts';

const instantsOf = (entries: readonly CustodyEntry[]): number[] =>
  entries
    .filter(({ correctedBy }) => correctedBy === null)
    .flatMap(({ relinquishedAt, receivedAt }) => [relinquishedAt, receivedAt])
    .flatMap((instant) => (instant === null ? [] : [Date.parse(instant)]));

/** Null when either side is not known; less than nothing when the claimed times contradict each other, which their flags say too. */
const minutesBetween = (before: readonly number[], within: readonly number[]): number | null =>
  before.length === 0 || within.length === 0 ? null : Math.round((Math.min(...within) - Math.max(...before)) / 60_000);

/** The entries put under their stages, with the time that passed on the way to each. */
export const composeChain = (
  { id, sample, station, site, sampledAt, state, holder, stages }: CustodyStatus,
  entries: readonly CustodyEntry[],
): CustodyChain => {
  const ofStage = custodyStages.map((stage) => entries.filter((entry) => entry.stage === stage));
  return {
    ...{ id, sample, station, site, sampledAt, state, holder },
    stages: custodyStages.map((stage, at) => ({
      stage,
      state: stages[at] ?? 'missing',
      elapsedMinutes: minutesBetween(instantsOf(ofStage.slice(0, at).flat()), instantsOf(ofStage[at] ?? [])),
      entries: ofStage[at] ?? [],
    })),
  };
};
