import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises'; // eslint-disable-line luminous/no-sleep -- polls what cannot notify; see eventually
import request from 'supertest';
import { createDatabase, type TestDatabase } from './database';
import { setting } from './setting';

/** The product as it runs in production: its own process, its own database, spoken to over HTTP. */
export interface App {
  readonly url: string;
  readonly database: TestDatabase;
  readonly process: ChildProcess;
  readonly staffToken: string;
  /** Everything it has logged so far. */
  readonly log: () => string;
  readonly spooledFiles: () => string[];
  request(): ReturnType<typeof request>;
  /** Waits until the process has ended and tells how. */
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  stop(): Promise<void>;
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

export const startApp = async ({ database: given, env = {}, projectDir = setting.projectDir }: AppOptions = {}): Promise<App> => {
  const database = given ?? (await createDatabase());
  const spoolDir = await mkdtemp(path.join(tmpdir(), 'luminous-test-spool-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${String(port)}`;
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
      NODE_V8_COVERAGE: path.join(setting.projectDir, 'coverage/server-raw'),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  child.stdout.on('data', (chunk: Buffer) => (log += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    running.add(child);
    child.once('exit', (code, signal) => {
      running.delete(child);
      resolve({ code, signal });
    });
  });
  const endedEarly = ended.then(({ code }) => {
    throw new Error(`The server ended with code ${String(code)} before it was ready:\n${log}`);
  });
  endedEarly.catch(() => undefined); // Only of interest while waiting for readiness.
  await Promise.race([eventually(async () => readiness(url), { withinMs: 120_000, what: 'readiness' }), endedEarly]);

  return {
    url,
    database,
    process: child,
    staffToken: setting.env['STAFF_TOKEN'] ?? '',
    log: () => log,
    spooledFiles: () => readdirSync(spoolDir),
    request: () => request(url),
    ended,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      await ended;
      await rm(spoolDir, { recursive: true, force: true });
      if (given === undefined) await database.drop();
    },
  };
};
