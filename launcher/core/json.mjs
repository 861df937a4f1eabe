// @ts-check

/**
 * For files that this project or npm wrote: the caller says what they hold.
 * @template T
 * @param {string} text
 * @returns {T}
 */
export const parseJson = (text) => {
  /** @type {unknown} */
  const value = JSON.parse(text);
  return /** @type {T} */ (value);
};
