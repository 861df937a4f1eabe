// @ts-check
import { inProject } from '../../launcher/core/paths.mjs';
import { findPort } from '../../launcher/core/ports.mjs';
import { startServer } from '../lib/children.mjs';

/** Beside the product, on the same database. @param {import('../lib/product.mjs').Product} product */
export const startSecond = async (product) => {
  const port = await findPort('bench-second', { preferred: 14_400 });
  const { SEALER_DATABASE_URL: _, ...env } = product.env;
  await startServer(inProject('dist/src/cli/serve.js'), { logDir: product.logDir, env: { ...env, PORT: String(port) } });
  return { port };
};
