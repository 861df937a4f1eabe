const dayMilliseconds = 24 * 60 * 60 * 1000;

/** Since when nothing was observed, and for how many whole days. */
export interface Silence {
  readonly since: string;
  readonly days: number;
}

/** Null while there is no silence of so many days. Where nothing was ever observed, nothing has stopped either. */
export const findSilence = (lastObservedAt: string | null, days: number, now: string): Silence | null => {
  if (lastObservedAt === null) return null;
  const elapsed = Math.floor((Date.parse(now) - Date.parse(lastObservedAt)) / dayMilliseconds);
  return elapsed >= days ? { since: lastObservedAt, days: elapsed } : null;
};
