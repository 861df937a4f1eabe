import type { Observation } from './types';

const isNewer = (one: Observation, other: Observation): boolean =>
  one.revision > other.revision || (one.revision === other.revision && one.id > other.id);

/** Each measurement once, as its newest revision. One that was withdrawn is not in the history at all. */
const listNewest = (history: readonly Observation[]): Observation[] => {
  const newest = new Map<string, Observation>();
  for (const observation of history) {
    const known = newest.get(observation.measurementId);
    if (known === undefined || isNewer(observation, known)) newest.set(observation.measurementId, observation);
  }
  return [...newest.values()];
};

/** By measurement, what stands of it. */
export const indexStanding = (history: readonly Observation[]): ReadonlyMap<string, string> =>
  new Map(listNewest(history).map(({ measurementId, id }) => [measurementId, id]));

/** Each measurement once, by when it was observed, whenever it arrived. Of one moment by id, so that the order is always the same. */
export const orderHistory = (history: readonly Observation[]): Observation[] =>
  listNewest(history)
    .map((observation) => ({ observation, at: Date.parse(observation.observedAt) }))
    .sort((one, other) => one.at - other.at || (one.observation.id < other.observation.id ? -1 : 1))
    .map(({ observation }) => observation);

/** As the database and JavaScript write a moment; of two that are written so, only the same are the same moment. */
const canonicalLength = '2000-01-01T00:00:00.000Z'.length;
const isCanonical = (moment: string): boolean => moment.length === canonicalLength && moment.endsWith('Z');

export const isSameMoment = (one: string, other: string): boolean =>
  one === other || (!(isCanonical(one) && isCanonical(other)) && Date.parse(one) === Date.parse(other));
