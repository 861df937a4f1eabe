import path from 'node:path';
import type { Core } from '@strapi/types';
import type * as Actor from '../../src/lib/actor';
import type * as Boot from '../../src/cli/boot';
import type * as Database from '../../src/lib/database';
import type * as Events from '../../src/lib/events';
import type * as Jobs from '../../src/lib/jobs';
import { createDatabase, type TestDatabase } from './database';
import { setting } from './setting';

/** The product loaded into the test itself, for what cannot be seen over HTTP. It runs as the server's role, like a server. */
export interface Loaded {
  readonly strapi: Core.Strapi;
  readonly database: TestDatabase;
  /** The running application's own modules: another copy would have an actor store of its own. */
  readonly lib: typeof Actor & typeof Database & typeof Jobs & typeof Events;
  destroy(): Promise<void>;
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- types what `require` cannot
export const fromDist = <T>(file: string): T => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a compiled module, loaded after the environment is set
  return require(path.join(setting.projectDir, 'dist/src', file)) as T;
};

export const loadApp = async (env: Readonly<Record<string, string>> = {}): Promise<Loaded> => {
  const database = await createDatabase();
  Object.assign(
    process.env,
    setting.env,
    { LOG_LEVEL: 'error', DATABASE_URL: database.serverUrl, PORT: '0', PUBLIC_URL: 'http://localhost' },
    env,
  );
  const { createApp } = fromDist<typeof Boot>('cli/boot.js');
  const lib = {
    ...fromDist<typeof Actor>('lib/actor.js'),
    ...fromDist<typeof Database>('lib/database.js'),
    ...fromDist<typeof Jobs>('lib/jobs.js'),
    ...fromDist<typeof Events>('lib/events.js'),
  };
  const strapi = createApp();
  await lib.runAs(lib.systemActor('boot'), async () => strapi.load());
  return {
    strapi,
    database,
    lib,
    destroy: async () => {
      await strapi.destroy();
      await database.drop();
    },
  };
};
