import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { startApp, type OwnApp } from './app';
import { createDatabase } from './database';
import { visit, type Visitor } from './people';
import { setting } from './setting';

const run = promisify(execFile);

/** Of everybody in the demonstration. */
export const demoPassword = 'Hemlock-Osprey-512';

/** The product with the demonstration that a new installation begins with. */
export const startDemo = async (): Promise<OwnApp> => {
  const database = await createDatabase();
  await run(process.execPath, ['dist/src/cli/seed.js'], {
    cwd: setting.projectDir,
    env: { ...setting.env, DATABASE_URL: database.serverUrl, DEMO_ADMIN_PASSWORD: demoPassword },
  });
  return startApp({ database });
};

export const signInToDemo = async (app: OwnApp, email: string): Promise<Visitor> => {
  const visitor = visit(app);
  await visitor.post('/session', { email, password: demoPassword }).expect(200);
  return visitor;
};
