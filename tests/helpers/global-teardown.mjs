// @ts-check
/** @typedef {{ stopTestServices: () => Promise<void> }} Started */
export default async () => {
  await /** @type {Started} */ (/** @type {unknown} */ (globalThis)).stopTestServices();
};
