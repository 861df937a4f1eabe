import type { Reading, StationSeries } from '../contracts';

/** One series for each method and unit, oldest reading first: two methods are never joined by one line. */
export const groupSeries = (newestFirst: readonly Reading[]): StationSeries['series'] => {
  const groups = new Map<string, StationSeries['series'][number]>();
  for (const reading of newestFirst.toReversed()) {
    const key = `${reading.methodCode}\n${reading.unit}`;
    const group = groups.get(key) ?? { methodCode: reading.methodCode, unit: reading.unit, readings: [] };
    group.readings.push(reading);
    groups.set(key, group);
  }
  return [...groups.values()];
};
