import path from 'node:path';
import { createStrapi } from '@strapi/strapi';
import type { Core } from '@strapi/types';

/** The project's root, seen from dist/src/cli. */
export const appDir = path.resolve(__dirname, '../../..');

// A server tells nobody outside that it runs, and asks nobody what is new.
process.env['STRAPI_TELEMETRY_DISABLED'] = 'true';
process.env['STRAPI_DISABLE_UPDATE_NOTIFICATION'] = 'true';

/** Strapi's own signal handlers cut requests off; each of our processes decides for itself how it ends. */
export const createApp = (): Core.Strapi => {
  const app = createStrapi({ appDir, distDir: path.join(appDir, 'dist') });
  process.removeAllListeners('SIGTERM');
  process.removeAllListeners('SIGINT');
  return app;
};

/** The end of a process that cannot go on: one sentence for whoever started it. */
export const stopWith = (sentence: string): never => {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
};

export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
