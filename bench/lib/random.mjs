// @ts-check

/**
 * Mulberry32: the same numbers for the same seed, on every machine and in every run.
 * @param {number} seed
 */
export const randomFrom = (seed) => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    /** @param {number} limit exclusive */
    below: (limit) => Math.floor(next() * limit),
  };
};
