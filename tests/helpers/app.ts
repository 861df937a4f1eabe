import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises'; // eslint-disable-line luminous/no-sleep -- polls what cannot notify; see eventually
import request from 'supertest';
import { createDatabase, type TestDatabase } from './database';
import { setting } from './setting';

/** The product as it runs in production: a process, a database, spoken to over HTTP. */
export interface App {
  readonly url: string;
  readonly database: TestDatabase;
  readonly staffToken: string;
  /** Of the first administrator, where several files share it; else there is none yet. */
  readonly firstToken: string | null;
  /** Everything it has logged so far. */
  readonly log: () => string;
  request(): ReturnType<typeof request>;
  stop(): Promise<void>;
}

/** One that is the test's to set up and to end. */
export interface OwnApp extends App {
  readonly process: ChildProcess;
  readonly spooledFiles: () => string[];
  /** Waits until the process has ended and tells how. */
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port.');
  return address.port;
};

const pollEveryMs = 25;

/** Asks again until `check` is content; fails with the last answer when the time is over. */
export const eventually = async <T>(check: () => Promise<T | undefined>, { withinMs = 20_000, what = 'it' } = {}): Promise<T> => {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const answer = await check();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`After ${String(withinMs)} ms ${what} had not happened.`);
    await delay(pollEveryMs);
  }
};

const running = new Set<ChildProcess>();

/** A failed test stops nothing; jest would wait for its servers for ever. Called after each file. */
export const killLeftovers = (): void => {
  for (const child of running) child.kill('SIGKILL');
};

/** Lets a server outlive the file that started it; whoever calls this has others end it. */
export const release = (child: ChildProcess): void => {
  running.delete(child);
  child.unref();
};

export interface AppOptions {
  readonly database?: TestDatabase;
  /** Another build than this project's. */
  readonly projectDir?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const readiness = async (url: string): Promise<true | undefined> => {
  try {
    const response = await fetch(`${url}/readyz`);
    return response.ok ? true : undefined;
  } catch {
    return undefined;
  }
};

interface Launched {
  readonly child: ChildProcess;
  readonly url: string;
  readonly spoolDir: string;
  readonly logFile: string;
}

/** Starts a server and waits until it is ready. Its process, directory and database are the caller's to end. */
export const launch = async (
  database: TestDatabase,
  { env = {}, projectDir = setting.projectDir }: Omit<AppOptions, 'database'> = {},
): Promise<Launched> => {
  const spoolDir = await mkdtemp(path.join(tmpdir(), 'luminous-test-spool-'));
  const logFile = `${spoolDir}.log`;
  const port = await freePort();
  const url = `http://127.0.0.1:${String(port)}`;
  const log = openSync(logFile, 'w');
  const child = spawn(process.execPath, ['dist/src/cli/serve.js'], {
    cwd: projectDir,
    env: {
      ...setting.env,
      DATABASE_URL: database.serverUrl,
      PORT: String(port),
      PUBLIC_URL: url,
      SPOOL_DIR: spoolDir,
      // The quick suite has no browser.
      ...(setting.chromiumPath === '' ? {} : { PUPPETEER_EXECUTABLE_PATH: setting.chromiumPath }),
      // However slow the machine: what is answered 202 and why is told by a test of its own.
      IMPORT_ANSWER_WITHIN_MS: '600000',
      ...env,
    },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const endedEarly = once(child, 'exit').then(([code]: unknown[]) => {
    throw new Error(`The server ended with code ${String(code)} before it was ready:\n${readFileSync(logFile, 'utf8')}`);
  });
  endedEarly.catch(() => undefined); // Only of interest while waiting for readiness.
  running.add(child);
  await Promise.race([eventually(async () => readiness(url), { withinMs: 120_000, what: 'readiness' }), endedEarly]);
  return { child, url, spoolDir, logFile };
};

/** A server of the test's own, to be set up or ended as it likes; joinApp() is enough for whoever only speaks to one. */
export const startApp = async ({ database: given, ...options }: AppOptions = {}): Promise<OwnApp> => {
  const database = given ?? (await createDatabase());
  const { child, url, spoolDir, logFile } = await launch(database, options);
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.once('exit', (code, signal) => {
      running.delete(child);
      resolve({ code, signal });
    });
  });
  return {
    url,
    database,
    process: child,
    staffToken: setting.env['STAFF_TOKEN'] ?? '',
    firstToken: null,
    log: () => readFileSync(logFile, 'utf8'),
    spooledFiles: () => readdirSync(spoolDir),
    request: () => request(url),
    ended,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      await ended;
      await rm(spoolDir, { recursive: true, force: true });
      await rm(logFile, { force: true });
      if (given === undefined) await database.drop();
    },
  };
};
