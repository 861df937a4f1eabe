import type { Reading } from '../../../contracts/place';

const yearMs = 365 * 24 * 60 * 60 * 1000;

/** Older than a year: rivers have gone through all their seasons since. */
export const isOld = (latest: Reading | null, now: Date): boolean =>
  latest !== null && now.getTime() - Date.parse(latest.sampledAt) > yearMs;
