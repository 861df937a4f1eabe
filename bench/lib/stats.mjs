// @ts-check

/**
 * The nearest-rank percentile: always a value that was really measured.
 * @param {readonly number[]} values
 * @param {number} share between 0 and 1
 */
export const percentile = (values, share) => {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new Error('There is no percentile of nothing.');
  return value;
};

/** @param {readonly number[]} values */
export const median = (values) => percentile(values, 0.5);

/**
 * Digits beyond the noise would claim too much.
 * @param {number} value
 * @param {number} [digits]
 */
export const rounded = (value, digits = 3) => Number(value.toPrecision(digits));
