// @ts-check
import { createRequire } from 'node:module';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { readIfThere } from '../../launcher/core/files.mjs';
import { parseJson } from '../../launcher/core/json.mjs';
import { identify, waitForEnd } from '../../launcher/core/processes.mjs';
import { chromiumPath, startMailCatcher, startTestServices } from '../../launcher/test-setup.mjs';

const run = promisify(execFile);
/** Unpacking the browser takes a while, and only the deep suite opens one. */
const isQuick = (process.env['LUMINOUS_SUITE'] ?? 'quick') === 'quick';
const projectDir = path.resolve(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);

/** @param {string} url @param {string} database @param {string} [user] @param {string} [password] */
const urlFor = (url, database, user, password) => {
  const result = new URL(url);
  result.pathname = `/${database}`;
  if (user !== undefined) result.username = user;
  if (password !== undefined) result.password = password;
  return result.toString();
};

/** @type {(file: string) => typeof import('../../src/lib/release.js')} */
// eslint-disable-next-line @typescript-eslint/no-unsafe-return -- `require` cannot know the type of a compiled file; the line above does
const compiled = (file) => require(path.join(projectDir, 'dist/src', file));

/** Secrets of no worth, but long and varied enough for the server to accept. */
const secrets = Object.fromEntries(
  ['APP_KEYS', 'API_TOKEN_SALT', 'ADMIN_JWT_SECRET', 'TRANSFER_TOKEN_SALT', 'ENCRYPTION_KEY', 'JWT_SECRET', 'STAFF_TOKEN'].map((name) => [
    name,
    Buffer.from(`${name}-of-the-tests`).toString('base64').repeat(2),
  ]),
);

/**
 * A migrated database that every test file copies in a tenth of a second; made anew only when the build has changed.
 * @param {pg.Client} admin
 * @param {Awaited<ReturnType<typeof startTestServices>>} services
 * @param {Record<string, string>} env
 */
const ensureTemplate = async (admin, services, env) => {
  const { fingerprintRelease } = compiled('lib/release.js');
  const template = `luminous_template_${fingerprintRelease(projectDir).slice(0, 16)}`;
  const { rows } = await admin.query('select 1 from pg_database where datname = $1 and datistemplate', [template]);
  if (rows.length > 0) return template;
  await admin.query(`drop database if exists ${template}`);
  await admin.query(`create database ${template} owner ${services.ownerRole}`);
  await run(process.execPath, ['dist/src/cli/migrate.js'], {
    cwd: projectDir,
    env: {
      ...env,
      MIGRATE_DATABASE_URL: urlFor(services.adminUrl, template, services.ownerRole, services.ownerPassword),
      DATABASE_URL: urlFor(services.adminUrl, template, services.serverRole, services.serverPassword),
      SEALER_DATABASE_URL: urlFor(services.adminUrl, template, services.sealerRole, services.sealerPassword),
    },
  });
  await admin.query(`alter database ${template} is_template true`);
  return template;
};

/** Databases of earlier runs: a run that was killed could not remove its own. */
const dropLeftovers = async (/** @type {pg.Client} */ admin) => {
  /** @type {{ rows: { datname: string }[] }} */
  const { rows } = await admin.query(`select datname from pg_database where datname ~ '^luminous_test_'`);
  for (const { datname } of rows) await admin.query(`drop database if exists ${datname} with (force)`);
};

/**
 * Ends the server that test files shared, if there was one; see shared-app.ts.
 * @param {string} sharedDir
 */
const endShared = async (sharedDir) => {
  const text = readIfThere(path.join(sharedDir, 'app.json'));
  if (text !== undefined) {
    /** @type {{ pid: number, spoolDir: string, logFile: string }} */
    const { pid, spoolDir, logFile } = parseJson(text);
    const identity = identify(pid);
    if (identity !== undefined) {
      process.kill(pid, 'SIGTERM');
      if (!(await waitForEnd(identity, 30_000))) process.kill(pid, 'SIGKILL');
    }
    for (const left of [spoolDir, logFile]) await rm(left, { recursive: true, force: true });
  }
  await rm(sharedDir, { recursive: true, force: true });
};

export default async () => {
  // A suite that a benchmark starts must not meet the one that started the benchmark.
  const dataDir = process.env['LUMINOUS_TEST_CLUSTER'];
  const services = await startTestServices(dataDir === undefined ? {} : { dataDir });
  const mail = await startMailCatcher();
  const { PATH = '', HOME = '' } = process.env;
  const env = {
    PATH,
    HOME,
    NODE_ENV: 'production',
    LOG_LEVEL: 'http',
    TZ: 'UTC',
    SMTP_URL: mail.smtpUrl,
    // A test is one sender; what is limited is told by a test of its own.
    ...Object.fromEntries(['KEY', 'PERSON', 'TEAM', 'ADDRESS'].map((name) => [`RATE_PER_${name}`, '1000000'])),
    STRAPI_TELEMETRY_DISABLED: 'true',
    ...secrets,
  };
  const admin = new pg.Client({ connectionString: services.adminUrl });
  await admin.connect();
  await dropLeftovers(admin);
  const template = await ensureTemplate(admin, services, env);
  await admin.end();
  const sharedDir = await mkdtemp(path.join(tmpdir(), 'luminous-test-shared-'));
  const { adminUrl, ownerRole, ownerPassword, serverRole, serverPassword, sealerRole, sealerPassword } = services;
  process.env['LUMINOUS_TEST'] = JSON.stringify({
    adminUrl,
    ownerRole,
    ownerPassword,
    serverRole,
    serverPassword,
    sealerRole,
    sealerPassword,
    template,
    env,
    projectDir,
    mailUrl: mail.webUrl,
    sharedDir,
    chromiumPath: isQuick ? '' : (process.env['PUPPETEER_EXECUTABLE_PATH'] ?? (await chromiumPath())),
  });
  Object.assign(globalThis, {
    stopTestServices: async () => {
      await endShared(sharedDir);
      await mail.stop();
      await services.stop();
    },
  });
};
