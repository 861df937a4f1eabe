// @ts-check
// Needs the installed packages: imported after they are there.
import { inState } from './core/paths.mjs';
import { during } from './core/progress.mjs';
import { runStep } from './core/run-step.mjs';
import { startEmbedded } from './postgres/embedded.mjs';
import { useExternal } from './postgres/external.mjs';
import { buildStale } from './steps/build.mjs';
import { lazyChromium } from './steps/chromium.mjs';
import { startMailChild } from './steps/mail-catcher.mjs';

/** @param {Record<string, string>} settings */
const startDatabase = (settings) =>
  settings['DATABASE_URL'] === undefined
    ? startEmbedded({
        dataDir: inState('postgres'),
        portName: 'postgres',
        preferredPort: 54_320,
        settings: [],
        isDisposable: false,
        ownerPassword: settings['DATABASE_OWNER_PASSWORD'] ?? '',
        serverPassword: settings['DATABASE_SERVER_PASSWORD'] ?? '',
        sealerPassword: settings['DATABASE_SEALER_PASSWORD'] ?? '',
      })
    : useExternal(settings);

/** @param {Record<string, string>} settings */
const startMail = (settings) =>
  settings['SMTP_URL'] === undefined
    ? startMailChild({ name: 'mail', mailDir: inState('mail'), preferred: { smtp: 1025, web: 1080 } })
    : Promise.resolve(undefined);

/**
 * @param {Record<string, string>} settings
 * @returns {Promise<{ serverEnv: Record<string, string>, migrateEnv: Record<string, string>, mail: Awaited<ReturnType<typeof startMail>>, death: Promise<never> }>}
 */
export const startServices = async (settings) => {
  const [database, mail] = await Promise.all([startDatabase(settings), startMail(settings)]);
  const chromium = settings['PUPPETEER_EXECUTABLE_PATH'] ?? lazyChromium();
  /** @type {Record<string, string>} */
  const serverEnv = { ...settings, DATABASE_URL: database.serverUrl };
  // The servers never see the owner's password.
  for (const key of ['MIGRATE_DATABASE_URL', 'DATABASE_OWNER_PASSWORD']) Reflect.deleteProperty(serverEnv, key);
  if (database.sealerUrl !== undefined) serverEnv['SEALER_DATABASE_URL'] = database.sealerUrl;
  if (mail) serverEnv['SMTP_URL'] = mail.smtpUrl;
  if (chromium !== undefined) serverEnv['PUPPETEER_EXECUTABLE_PATH'] = chromium;
  return { serverEnv, migrateEnv: { ...serverEnv, MIGRATE_DATABASE_URL: database.ownerUrl }, mail, death: database.death };
};

/** @param {Record<string, string>} env */
export const migrate = async (env) => {
  const failure = 'The database could not be brought up to date: correct what the details name and start again.';
  await during('Migrating the database', () =>
    runStep({ log: 'migrate', command: process.execPath, args: ['dist/src/cli/migrate.js'], env, failure }),
  );
};

/** @param {Record<string, string>} env */
const seed = async (env) => {
  const failure = 'The demo could not be put into the database: correct what the details name and start again.';
  await during('Seeding the demo', () => runStep({ log: 'seed', command: process.execPath, args: ['dist/src/cli/seed.js'], env, failure }));
};

/** @param {Record<string, string>} env */
export const fillDatabase = async (env) => {
  await migrate(env);
  await seed(env);
};

export { buildStale };
