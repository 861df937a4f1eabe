import path from 'node:path';
import { createStrapi } from '@strapi/strapi';
import type { Core } from '@strapi/types';
import { appDir } from './process';

// A server tells nobody outside that it runs.
process.env['STRAPI_TELEMETRY_DISABLED'] = 'true';

/** Strapi's own signal handlers cut requests off; each of our processes decides for itself how it ends. */
export const createApp = (): Core.Strapi => {
  const app = createStrapi({ appDir, distDir: path.join(appDir, 'dist') });
  process.removeAllListeners('SIGTERM');
  process.removeAllListeners('SIGINT');
  return app;
};
